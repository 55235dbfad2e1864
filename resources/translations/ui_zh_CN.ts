<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddressView</name>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy in groups of four</source>
        <translation>按四位一组复制</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BusyButton</name>
    <message>
        <source>Try again in {time}</source>
        <translation>{time} 后可重试</translation>
    </message>
</context>
<context>
    <name>CountdownBar</name>
    <message numerus="yes">
        <source>Locking in %n second(s)</source>
        <translation>
            <numerusform>将在 %n 秒后锁定</numerusform>
        </translation>
    </message>
    <message>
        <source>Press any key or move the mouse over Postern to stay.</source>
        <translation>按任意键或在 Postern 上移动鼠标即可保持解锁。</translation>
    </message>
    <message>
        <source>Stay unlocked</source>
        <translation>保持解锁</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Seconds until the lock</source>
        <translation>距锁定的秒数</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Read it first: this is all of it. It holds no password, no key, no name, no address and no amount. Postern sends it nowhere; you save it, and give it to whoever helps you. It is in English.</source>
        <translation>请先阅读：全部内容都在这里。其中没有密码、密钥、名称、地址和金额。Postern 不会发送它；由您保存，并交给帮助您的人。内容为英文。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>The diagnostics were saved.</source>
        <translation>诊断信息已保存。</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>无法写入该处，请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>GateArt</name>
    <message>
        <source>The gate is open: you are logged in</source>
        <translation>门已打开：您已登录</translation>
    </message>
    <message>
        <source>The gate is closed: Postern is locked</source>
        <translation>门已关闭：Postern 已锁定</translation>
    </message>
    <message>
        <source>The gate is barred: logged out, the vault is kept</source>
        <translation>门已上闩：已退出账户，保险库已保留</translation>
    </message>
    <message>
        <source>The gate is walled up: the vault is removed</source>
        <translation>门已砌封：保险库已移除</translation>
    </message>
</context>
<context>
    <name>HappeningList</name>
    <message>
        <source>What will happen</source>
        <translation>将会发生什么</translation>
    </message>
    <message>
        <source>A payment is being signed</source>
        <translation>正在签名一笔付款</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>Your assets stay where they are</source>
        <translation>您的资产原地不动</translation>
    </message>
    <message>
        <source>They are recorded on the blockchain. Logging out moves nothing.</source>
        <translation>它们记录在链上，退出不会移动分毫。</translation>
    </message>
    <message>
        <source>Do you have your recovery phrase on paper?</source>
        <translation>助记词写在纸上了吗？</translation>
    </message>
    <message>
        <source>Without it nobody — not you, not us — can reach this money again once the vault is removed.</source>
        <translation>保险库移除后，没有助记词，任何人——包括您和我们——都无法再取回这些资产。</translation>
    </message>
    <message>
        <source>Recovery phrase: NOT backed up</source>
        <translation>助记词：尚未备份</translation>
    </message>
    <message>
        <source>Remove the vault now and nobody — not you, not us — can ever reach this money again.</source>
        <translation>现在移除，任何人——包括您和我们——都无法再取回这些资产。</translation>
    </message>
    <message>
        <source>Back up first…</source>
        <translation>先备份…</translation>
    </message>
    <message>
        <source>Recovery phrase: backed up</source>
        <translation>助记词：已备份</translation>
    </message>
    <message>
        <source>Recovery phrase: not backed up</source>
        <translation>助记词：尚未备份</translation>
    </message>
    <message>
        <source>What you opened is as it was before. Only changes made in this session are lost.</source>
        <translation>您打开的内容与之前一样，只有本次会话中的更改会丢失。</translation>
    </message>
    <message>
        <source>Your vault stays here, so nothing is lost — but a broken disk would be.</source>
        <translation>保险库会保留，但若硬盘损坏将无法找回。</translation>
    </message>
    <message>
        <source>You have not checked it since.</source>
        <translation>此后您没有再核对过。</translation>
    </message>
    <message>
        <source>You last checked it today.</source>
        <translation>您今天核对过。</translation>
    </message>
    <message numerus="yes">
        <source>You last checked it on {date}, %n day(s) ago.</source>
        <translation>
            <numerusform>上次核对：{date}（%n 天前）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleared from this computer</source>
        <translation>将从本机清除</translation>
    </message>
    <message>
        <source>Nothing to clear.</source>
        <translation>没有需要清除的内容。</translation>
    </message>
    <message>
        <source>Your encrypted vault, {size}</source>
        <translation>加密保险库，{size}</translation>
    </message>
    <message>
        <source>Everything, encrypted. Your page and what you have typed come back after unlocking.</source>
        <translation>全部内容，均已加密。解锁后恢复您所在的页面和已输入的内容。</translation>
    </message>
    <message>
        <source>Nothing was written, so nothing stays.</source>
        <translation>没有写入任何内容，因此什么都不会留下。</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>将保留</translation>
    </message>
    <message>
        <source>You will need the printed key</source>
        <translation>之后需要打印密钥</translation>
    </message>
    <message>
        <source>This computer&apos;s part of the vault&apos;s key goes too. An exported vault then opens with its sheet.</source>
        <translation>本机保存的那一半密钥也会移除。导出的保险库此后需凭应急单打开。</translation>
    </message>
    <message>
        <source>The network has them: they will arrive without you.</source>
        <translation>网络已收到这些付款，无需您在场即可到账。</translation>
    </message>
    <message>
        <source>{amount} to {name} will arrive without you.</source>
        <translation>转给 {name} 的 {amount} 会照常到账。</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) still on the way</source>
        <translation>
            <numerusform>有 %n 笔付款仍在途中</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed payments stay in your vault. You can send them when you are back.</source>
        <translation>已签名的付款保留在保险库中，回来后可以发送。</translation>
    </message>
    <message>
        <source>Signed payments go with the vault. Cancel and send them first if you want them to arrive.</source>
        <translation>已签名的付款会随保险库一起消失。若要到账，请先取消并发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) not sent yet</source>
        <translation>
            <numerusform>有 %n 笔付款尚未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved text will be discarded</source>
        <translation>未保存的文字将被丢弃</translation>
    </message>
    <message>
        <source>Cancel and save it first if you want to keep it.</source>
        <translation>如需保留，请先取消并保存。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>How to &amp;leave safely</source>
        <translation>如何安全离开(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;What Postern stores</source>
        <translation>Postern 存储的内容(&amp;W)</translation>
    </message>
    <message>
        <source>What &amp;networks learn</source>
        <translation>网络会知道什么(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Safety tips</source>
        <translation>安全提示(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;icences</source>
        <translation>许可证(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;About Postern</source>
        <translation>关于 Postern(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>诊断信息(&amp;D)…</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Getting in</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>When something is lost or wrong</source>
        <translation>丢失或出现异常时</translation>
    </message>
    <message>
        <source>Protecting the account</source>
        <translation>保护账户</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>程序</translation>
    </message>
</context>
<context>
    <name>HelpFacts</name>
    <message>
        <source>not packaged: it runs from its sources</source>
        <translation>未打包，直接从源代码运行</translation>
    </message>
    <message>
        <source>{commit}, made from sources of {date}</source>
        <translation>{commit}，由 {date} 的源代码构建</translation>
    </message>
    <message>
        <source>You are a guest now: nothing of this session is written to this computer.</source>
        <translation>您现在是访客：此会话不向这台电脑写入任何内容。</translation>
    </message>
    <message>
        <source>On this computer Postern&apos;s folder is {folder}</source>
        <translation>在这台电脑上，Postern 的文件夹是 {folder}</translation>
    </message>
    <message>
        <source>Postern has been told that other people use this computer too.</source>
        <translation>您已告知 Postern，其他人也使用这台电脑。</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) found</source>
        <translation>
            <numerusform>找到 %n 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>没有找到，请换个词。</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>Keys and session in memory</source>
        <translation>内存中的密钥与会话</translation>
    </message>
    <message>
        <source>What a PIN or a sensor could open</source>
        <translation>PIN 或传感器能打开的内容</translation>
    </message>
    <message>
        <source>Cache: balances, payments, recent searches</source>
        <translation>缓存：余额、收付记录、最近的搜索</translation>
    </message>
    <message>
        <source>Unsaved text and last page</source>
        <translation>未保存的文字与最后的页面</translation>
    </message>
    <message>
        <source>Copied address on the clipboard</source>
        <translation>剪贴板中的地址</translation>
    </message>
    <message>
        <source>Temporary files</source>
        <translation>临时文件</translation>
    </message>
    <message>
        <source>Account name in this computer&apos;s keyring</source>
        <translation>本机密钥环中的账户名</translation>
    </message>
    <message>
        <source>Everything of the account in this computer&apos;s keyring</source>
        <translation>账户在本机密钥环中的全部内容</translation>
    </message>
    <message>
        <source>Encrypted vault and its previous copy</source>
        <translation>加密保险库及其上一份副本</translation>
    </message>
    <message>
        <source>Entry in this computer&apos;s list of accounts</source>
        <translation>本机账户列表中的条目</translation>
    </message>
    <message>
        <source>Encrypted vault in memory</source>
        <translation>内存中的加密保险库</translation>
    </message>
</context>
<context>
    <name>LeaveChoices</name>
    <message>
        <source>Just lock</source>
        <translation>仅锁定</translation>
    </message>
    <message>
        <source>Nothing is cleared. Come back with your password.</source>
        <translation>不清除数据，用密码返回。</translation>
    </message>
    <message>
        <source>Log out, keep the vault</source>
        <translation>退出账户，保留保险库</translation>
    </message>
    <message>
        <source>Caches are cleared. Come back with password and code.</source>
        <translation>清除缓存，凭密码和验证码返回。</translation>
    </message>
    <message>
        <source>Log out and remove</source>
        <translation>退出并移除</translation>
    </message>
    <message>
        <source>The vault goes too. Only the recovery phrase brings it back.</source>
        <translation>连同保险库，只能用助记词恢复。</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出账户</translation>
    </message>
    <message>
        <source>Nothing was written, so nothing stays.</source>
        <translation>没有写入任何内容，因此什么都不会留下。</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出账户</translation>
    </message>
    <message>
        <source>Log out and switch</source>
        <translation>退出并切换</translation>
    </message>
    <message>
        <source>Log out and remove</source>
        <translation>退出并移除</translation>
    </message>
    <message>
        <source>Type the account name first.</source>
        <translation>请先输入账户名。</translation>
    </message>
    <message>
        <source>Switch account</source>
        <translation>切换账户</translation>
    </message>
    <message>
        <source>Log in with another account?</source>
        <translation>用其他账户登录？</translation>
    </message>
    <message>
        <source>Postern keeps one account open at a time, so {name} is logged out first.</source>
        <translation>Postern 一次只打开一个账户，因此会先退出 {name}。</translation>
    </message>
    <message>
        <source>Leave Postern safely</source>
        <translation>安全离开 Postern</translation>
    </message>
    <message>
        <source>How do you want to leave?</source>
        <translation>您要如何离开？</translation>
    </message>
    <message>
        <source>{name} · logged in for {time}</source>
        <translation>{name} · 已登录 {time}</translation>
    </message>
    <message>
        <source>Quit Postern afterwards</source>
        <translation>之后关闭 Postern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Type the account name, {name}, to confirm</source>
        <translation>输入账户名 {name} 以确认</translation>
    </message>
    <message>
        <source>Then a small window asks for the password.</source>
        <translation>随后会有小窗口询问密码。</translation>
    </message>
</context>
<context>
    <name>LockOn</name>
    <message>
        <source>the screen locks</source>
        <translation>屏幕锁定</translation>
    </message>
    <message>
        <source>the computer sleeps</source>
        <translation>电脑睡眠</translation>
    </message>
    <message>
        <source>the lid closes</source>
        <translation>合上屏幕盖</translation>
    </message>
    <message>
        <source>somebody else takes over</source>
        <translation>换由他人使用</translation>
    </message>
    <message>
        <source>Postern is minimised</source>
        <translation>Postern 最小化</translation>
    </message>
    <message>
        <source>the computer&apos;s network changes</source>
        <translation>本机网络变化</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The vault file is damaged</source>
        <translation>保险库文件已损坏</translation>
    </message>
    <message>
        <source>This vault file is damaged. Restore from your recovery phrase or a vault export. Nothing on the blockchain is lost.</source>
        <translation>保险库文件已损坏。请用助记词或导出的保险库恢复。链上资产没有丢失。</translation>
    </message>
    <message>
        <source>The vault file was altered</source>
        <translation>保险库文件被改动过</translation>
    </message>
    <message>
        <source>Somebody or some program altered this vault file. Postern did not open it. Restore from your recovery phrase or a vault export. Nothing on the blockchain is lost.</source>
        <translation>有人或某个程序改动了这个保险库文件，Postern 没有打开它。请用助记词或导出的保险库恢复。链上资产没有丢失。</translation>
    </message>
    <message>
        <source>Made by a newer Postern</source>
        <translation>由更新版本的 Postern 创建</translation>
    </message>
    <message>
        <source>A newer version of Postern made this vault. The file was left as it is. Install the newer version to open it.</source>
        <translation>此保险库由更新版本的 Postern 创建，文件保持原样。请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>The vault is protected too weakly</source>
        <translation>保险库的保护强度过低</translation>
    </message>
    <message>
        <source>This vault asks for less protection than Postern ever uses, so somebody may have altered it. The file was left as it is. Use another copy, or restore from your recovery phrase.</source>
        <translation>此保险库要求的保护强度低于 Postern 的最低标准，可能被人改动过。文件保持原样。请使用其他副本，或用助记词恢复。</translation>
    </message>
    <message>
        <source>Opening this vault takes {amount} of memory, more than this computer has free. The vault is unharmed. Close other programs and try again.</source>
        <translation>打开此保险库需要 {amount} 内存，本机可用内存不足。保险库完好无损。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>The vault is open elsewhere</source>
        <translation>保险库已在别处打开</translation>
    </message>
    <message>
        <source>Another Postern window has this vault open. Nothing was changed. Use that window, or close it.</source>
        <translation>另一个 Postern 窗口已打开此保险库，未作任何更改。请使用那个窗口，或将其关闭。</translation>
    </message>
    <message>
        <source>There is no room to save the vault. The vault on disk is unharmed. Free {amount}, then try again.</source>
        <translation>磁盘空间不足，无法保存保险库。磁盘上的保险库完好无损。请释放 {amount} 后重试。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>This is not a vault file</source>
        <translation>这不是保险库文件</translation>
    </message>
    <message>
        <source>What is there is a folder, a link or a device, not a vault file. It was left alone. Choose the vault file itself.</source>
        <translation>该位置是文件夹、链接或设备，不是保险库文件，未作任何更改。请选择保险库文件本身。</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>There is nothing in this file. Your other vaults are unharmed. Choose another copy of the vault.</source>
        <translation>这个文件没有内容。您的其他保险库完好无损。请选择保险库的其他副本。</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>This file is larger than any vault. It was left alone. Choose the vault file itself.</source>
        <translation>这个文件比任何保险库都大，未作任何更改。请选择保险库文件本身。</translation>
    </message>
    <message>
        <source>Postern may not write here</source>
        <translation>Postern 无权写入此处</translation>
    </message>
    <message>
        <source>Postern may not write to its folder. What is saved there is unharmed. Allow writing for your user, then try again.</source>
        <translation>Postern 无权写入自己的文件夹。已保存的内容完好无损。请允许您的用户写入，然后重试。</translation>
    </message>
    <message>
        <source>Postern may not read this file</source>
        <translation>Postern 无权读取此文件</translation>
    </message>
    <message>
        <source>Your user may not read this file. It was left as it is. Allow reading, or choose another copy.</source>
        <translation>您的用户无权读取此文件，文件保持原样。请允许读取，或选择其他副本。</translation>
    </message>
    <message>
        <source>The file has gone</source>
        <translation>文件已不在</translation>
    </message>
    <message>
        <source>A file or folder that was there has gone. Nothing on the blockchain is lost. Connect its disk again, then try again.</source>
        <translation>原有的文件或文件夹已不在。链上资产没有丢失。请重新连接所在的磁盘，然后重试。</translation>
    </message>
    <message>
        <source>The vault changed meanwhile</source>
        <translation>保险库已在此期间更改</translation>
    </message>
    <message>
        <source>The vault was changed elsewhere meanwhile. That change is kept. Lock and open it, then try again.</source>
        <translation>保险库在此期间已在别处更改，该更改已保留。请锁定后重新打开，然后重试。</translation>
    </message>
    <message>
        <source>The disk does not answer properly</source>
        <translation>磁盘响应异常</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing on the blockchain is lost. Check the disk, and keep your recovery phrase at hand.</source>
        <translation>磁盘报告了错误。链上资产没有丢失。请检查磁盘，并备好助记词。</translation>
    </message>
    <message>
        <source>This vault is here already</source>
        <translation>此保险库已在本机</translation>
    </message>
    <message>
        <source>This vault is on this computer already. It was left as it is, and so was the file. Log in to it instead. To use the file in its place, log in, log out and remove it, then open the file again.</source>
        <translation>这个保险库已在这台电脑上，它和文件都保持原样。请直接登录。如要改用文件中的副本，请先登录，再选择“退出并从本机移除”，然后重新打开文件。</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n seconds off, so codes are refused. Correct the time, then try again.</source>
        <translation>
            <numerusform>本机时钟偏差 %n 秒，验证码会失败。请校准时间后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>时钟不准</translation>
    </message>
    <message>
        <source>Please look at this again</source>
        <translation>请再看一下这里</translation>
    </message>
    <message>
        <source>Something here is not right. Nothing was changed. Correct it and try again.</source>
        <translation>这里有不正确的内容，未作任何更改。请改正后重试。</translation>
    </message>
    <message>
        <source>{network} could not be read. Nothing was sent, and what was known stays. Try again.</source>
        <translation>无法读取 {network}。未转出任何资产，已有数据保留。请重试。</translation>
    </message>
    <message>
        <source>The network could not be read</source>
        <translation>无法读取网络</translation>
    </message>
    <message>
        <source>{network} did not answer. Nothing was sent. Try again, or use another server.</source>
        <translation>{network} 无响应，未转出任何资产。请重试，或更换服务器。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>What answered for {network} does not speak its language. Nothing was sent. Try again, or use another server.</source>
        <translation>{network} 的回应不符合协议，未转出任何资产。请重试，或更换服务器。</translation>
    </message>
    <message>
        <source>An answer that makes no sense</source>
        <translation>回应无法理解</translation>
    </message>
    <message>
        <source>The server of {network} is asked too much and wants a pause. Nothing was sent. Try again in a minute, or use another server.</source>
        <translation>{network} 的服务器请求过多，需要暂停。未转出任何资产。请一分钟后重试，或更换服务器。</translation>
    </message>
    <message>
        <source>The server is busy</source>
        <translation>服务器繁忙</translation>
    </message>
    <message>
        <source>The server set for {network} serves another network (number {found} instead of {expected}). Nothing was sent. Correct its address in Settings.</source>
        <translation>为 {network} 设置的服务器属于另一网络（编号为 {found}，应为 {expected}）。未转出任何资产。请在“设置”中更正地址。</translation>
    </message>
    <message>
        <source>The server belongs to another network</source>
        <translation>服务器属于另一网络</translation>
    </message>
    <message>
        <source>On {network}, nothing at this address answers as a token does. Nothing was added. Check the address.</source>
        <translation>在 {network} 上，该地址没有代币合约作答。没有添加任何内容。请检查地址。</translation>
    </message>
    <message>
        <source>This is not a token</source>
        <translation>这不是代币</translation>
    </message>
    <message>
        <source>This server address cannot be used</source>
        <translation>无法使用该服务器地址</translation>
    </message>
    <message>
        <source>A server&apos;s address starts with https://, or with http:// on this computer. Nothing was changed. Correct it and try again.</source>
        <translation>服务器地址以 https:// 开头；本机上的可用 http://。没有任何更改。请更正后重试。</translation>
    </message>
    <message>
        <source>The network refused the payment</source>
        <translation>网络拒绝了这笔付款</translation>
    </message>
    <message>
        <source>{network} refused the payment: another one took its place in the order. Your money has not moved. Look at your activity, then begin again.</source>
        <translation>{network} 拒绝了这笔付款：另一笔付款占用了它的序号。资产未变动。请查看交易记录后重新开始。</translation>
    </message>
    <message>
        <source>{network} refused the payment: it pays too little more than the one it should replace. Your money has not moved. Choose a higher fee.</source>
        <translation>{network} 拒绝了这笔付款：手续费比要替换的那笔高得不够。资产未变动。请选择更高的手续费。</translation>
    </message>
    <message>
        <source>{network} refused the payment: its fee is lower than is taken now. Your money has not moved. Choose a higher fee.</source>
        <translation>{network} 拒绝了这笔付款：手续费低于当前要求。资产未变动。请选择更高的手续费。</translation>
    </message>
    <message>
        <source>{network} refused the payment: the address does not own enough for it and its fee. Your money has not moved. Send less, or receive more first.</source>
        <translation>{network} 拒绝了这笔付款：该地址的余额不足以支付金额和手续费。资产未变动。请减少金额，或先存入更多。</translation>
    </message>
    <message>
        <source>{network} refused the payment: it needs more work than was allowed for. Your money has not moved. Begin again, so that it is measured anew.</source>
        <translation>{network} 拒绝了这笔付款：所需的计算量超过了限额。资产未变动。请重新开始，以便重新估算。</translation>
    </message>
    <message>
        <source>{network} refused the payment: the contract does not accept it. Your money has not moved. Ask the recipient whether this is the right address.</source>
        <translation>{network} 拒绝了这笔付款：合约不接受。资产未变动。请向收款人确认地址是否正确。</translation>
    </message>
    <message>
        <source>The practice network is full. Nothing was sent, and no real money is touched. Let it start over in Settings, under Networks.</source>
        <translation>练习网络已满。未转出任何资产，也不涉及真实资产。请在“设置”的“网络”中让它重新开始。</translation>
    </message>
    <message>
        <source>{network} refused the payment for a reason that Postern does not know. Your money has not moved. Try again, or use another server.</source>
        <translation>{network} 拒绝了这笔付款，原因 Postern 无法识别。资产未变动。请重试，或更换服务器。</translation>
    </message>
    <message>
        <source>The network did not answer. Nothing was sent, and what was known stays. Try again in a while.</source>
        <translation>网络没有响应，未转出任何资产，已知信息保留。请稍后重试。</translation>
    </message>
    <message>
        <source>This computer could not store it</source>
        <translation>这台电脑无法保存</translation>
    </message>
    <message>
        <source>Reading or writing failed. Nothing on the blockchain is lost. Check the disk and try again.</source>
        <translation>读取或写入失败。链上资产没有丢失。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The network refused it</source>
        <translation>网络已拒绝</translation>
    </message>
    <message>
        <source>The network refused the payment. Your money has not moved. Look at the details and try again.</source>
        <translation>网络拒绝了这笔付款，资产未变动。请查看详情后重试。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>You stopped this. Nothing was changed. You can begin again at any time.</source>
        <translation>您已停止此操作，未作任何更改。可随时重新开始。</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed. Try again.</source>
        <translation>未能完成，未作任何更改。请重试。</translation>
    </message>
    <message>
        <source>Postern made a mistake</source>
        <translation>Postern 出错了</translation>
    </message>
    <message>
        <source>This is a fault in Postern, not yours. Your assets are not affected. Try again; if it comes back, restart Postern.</source>
        <translation>这是 Postern 的问题，与您无关。资产不受影响。请重试；若再次出现，请重新启动 Postern。</translation>
    </message>
    <message>
        <source>The work was cut short</source>
        <translation>操作中断</translation>
    </message>
    <message>
        <source>The work ended without a result. The vault is as it was before. Try again; if it comes back, restart Postern.</source>
        <translation>操作中断，没有结果。保险库与之前相同。请重试；若再次出现，请重新启动 Postern。</translation>
    </message>
    <message>
        <source>Too many tries. Try again in {time}. Your assets are not affected.</source>
        <translation>尝试次数过多，请 {time} 后再试。资产不受影响。</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>That did not open the vault</source>
        <translation>未能打开保险库</translation>
    </message>
    <message numerus="yes">
        <source>Password or code is not right. %n tries left, then a pause.</source>
        <translation>
            <numerusform>密码或验证码不正确。还可尝试 %n 次，之后需等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>Password or code is not right. Nothing was changed. Check both and try again.</source>
        <translation>密码或验证码不正确，未作任何更改。请核对两者后重试。</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>缺少内容</translation>
    </message>
    <message>
        <source>This is still empty. Nothing was changed. Fill it in, then go on.</source>
        <translation>这里还是空的，未作任何更改。请填写后继续。</translation>
    </message>
    <message>
        <source>This name cannot be used</source>
        <translation>此名称不可用</translation>
    </message>
    <message>
        <source>This name cannot be used. Nothing was changed. Choose one of 1 to 64 ordinary characters.</source>
        <translation>此名称不可用，未作任何更改。请选用 1 到 64 个普通字符。</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>The name is longer than 64 characters. Nothing was changed. Choose a shorter one.</source>
        <translation>名称超过 64 个字符，未作任何更改。请选用更短的名称。</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>名称已被使用</translation>
    </message>
    <message>
        <source>Another contact has this name. Choose one that you will not mistake for it.</source>
        <translation>已有同名联系人。请换一个不会混淆的名称。</translation>
    </message>
    <message>
        <source>An account on this computer already has this name. It was not changed. Choose another name for the new one.</source>
        <translation>这台电脑上已有同名账户，该账户未作更改。请为新账户另选名称。</translation>
    </message>
    <message>
        <source>Several accounts have this name</source>
        <translation>多个账户使用这个名称</translation>
    </message>
    <message>
        <source>More than one vault on this computer has this name. Nothing has been checked yet. Choose the one you mean by the time it was last changed.</source>
        <translation>这台电脑上有多个保险库使用这个名称。尚未检查任何内容。请按最后更改的时间选择您要打开的那一个。</translation>
    </message>
    <message>
        <source>The password is too long</source>
        <translation>密码过长</translation>
    </message>
    <message>
        <source>The password is longer than 256 characters. Nothing was changed. Choose a shorter one.</source>
        <translation>密码超过 256 个字符，未作任何更改。请选用更短的密码。</translation>
    </message>
    <message numerus="yes">
        <source>The password is too short. Nothing was changed. Use %n characters or more, or a suggested passphrase.</source>
        <translation>
            <numerusform>密码太短，未作任何更改。请使用 %n 个或更多字符，或采用建议的口令短语。</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is too short</source>
        <translation>密码太短</translation>
    </message>
    <message>
        <source>The password is easy to guess</source>
        <translation>密码容易被猜到</translation>
    </message>
    <message>
        <source>This password is long enough but easy to guess. Nothing was changed. Add unrelated words, or use a suggested passphrase.</source>
        <translation>密码够长，但容易被猜到，未作任何更改。请加入不相关的词语，或采用建议的口令短语。</translation>
    </message>
    <message>
        <source>The new password cannot be used</source>
        <translation>新密码不可用</translation>
    </message>
    <message>
        <source>The new password cannot be used. The old one still holds. Choose a longer, less common one.</source>
        <translation>新密码不可用，旧密码仍然有效。请选用更长、更少见的密码。</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits</source>
        <translation>PIN 为 6 到 12 位数字</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits and nothing else. Nothing was changed. Type it again.</source>
        <translation>PIN 只能由 6 到 12 位数字组成。未做任何更改，请重新输入。</translation>
    </message>
    <message>
        <source>The PIN is easy to guess</source>
        <translation>PIN 太容易猜到</translation>
    </message>
    <message>
        <source>One digit again and again, or digits in a row such as 123456, are tried first. Nothing was changed. Choose another PIN.</source>
        <translation>相同的数字或 123456 这样的连续数字最先被尝试。未做任何更改，请换一个 PIN。</translation>
    </message>
    <message>
        <source>This quick unlock cannot be used</source>
        <translation>无法使用这种快速解锁</translation>
    </message>
    <message>
        <source>Either the PIN does not meet the rules, or this computer is not yours alone. Nothing was changed. The password always works.</source>
        <translation>PIN 不符合规则，或者这台电脑并非您一人使用。未做任何更改，密码始终可用。</translation>
    </message>
    <message>
        <source>An unusual character</source>
        <translation>不常见的字符</translation>
    </message>
    <message>
        <source>There is a character in it that other computers may read differently. Nothing was changed. Use letters, digits, spaces and common signs.</source>
        <translation>其中有的字符在其他电脑上可能读法不同，未作任何更改。请使用文字、数字、空格和常用符号。</translation>
    </message>
    <message>
        <source>The code is not right</source>
        <translation>验证码不正确</translation>
    </message>
    <message>
        <source>That code is not right. Nothing was changed. Wait for the next code and type that one.</source>
        <translation>验证码不正确，未作任何更改。请等待下一个验证码后输入。</translation>
    </message>
    <message>
        <source>The code is not complete</source>
        <translation>验证码不完整</translation>
    </message>
    <message>
        <source>A code has 6 digits, a recovery code has 10 characters. Nothing was changed. Look at it again and type all of it.</source>
        <translation>验证码为 6 位数字，恢复码为 10 个字符，未作任何更改。请再看一遍，完整输入。</translation>
    </message>
    <message>
        <source>This is not the whole printed key: {n} of 36 characters after PK1. Nothing was changed. Compare it with your sheet.</source>
        <translation>打印密钥不完整：PK1 之后应有 36 个字符，现有 {n} 个。未作任何更改。请与纸张核对。</translation>
    </message>
    <message>
        <source>The printed key is not complete</source>
        <translation>打印密钥不完整</translation>
    </message>
    <message>
        <source>A slip in the printed key</source>
        <translation>打印密钥有误</translation>
    </message>
    <message>
        <source>One of these characters is not the one on your sheet. Nothing was changed. Compare it group by group.</source>
        <translation>有字符与纸张上的不同。未作任何更改。请逐组核对。</translation>
    </message>
    <message>
        <source>Not what stands on the sheet</source>
        <translation>与纸张不符</translation>
    </message>
    <message>
        <source>That is not what stands on the sheet. Look at the paper, not at your memory.</source>
        <translation>这与纸张上的不符。请看纸张，不要凭记忆。</translation>
    </message>
    <message>
        <source>The password is not strong enough to stand alone</source>
        <translation>密码强度不足，不能单独使用</translation>
    </message>
    <message>
        <source>This password is too easy to guess for a vault that it would open alone. Nothing was changed. Change the password first.</source>
        <translation>若仅凭此密码即可打开保险库，它太容易被猜中。未作任何更改。请先更改密码。</translation>
    </message>
    <message>
        <source>Too many wrong tries</source>
        <translation>尝试次数过多</translation>
    </message>
    <message>
        <source>After a hundred wrong tries in a row, a vault that has a printed key opens only with it, and with the password. Your assets are not affected. Use the printed key.</source>
        <translation>连续错误一百次后，有打印密钥的保险库只能凭密码和打印密钥打开。资产不受影响。请使用打印密钥。</translation>
    </message>
    <message numerus="yes">
        <source>These are %n words. A recovery phrase has 12 or 24. Nothing was changed. Compare with your paper.</source>
        <translation>
            <numerusform>这里有 %n 个单词，而助记词有 12 或 24 个，未作任何更改。请与纸张核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of words is not right</source>
        <translation>单词数量不对</translation>
    </message>
    <message>
        <source>Word {n} is not in the list</source>
        <translation>第 {n} 个单词不在词表中</translation>
    </message>
    <message>
        <source>Word {n} is not in the list of words. Nothing was changed. Is it “{word}”?</source>
        <translation>第 {n} 个单词不在词表中，未作任何更改。是“{word}”吗？</translation>
    </message>
    <message>
        <source>Word {n} is not in the list of words. Nothing was changed. Compare it with your paper.</source>
        <translation>第 {n} 个单词不在词表中，未作任何更改。请与纸张核对。</translation>
    </message>
    <message>
        <source>Words of another language</source>
        <translation>其他语言的单词</translation>
    </message>
    <message>
        <source>These words belong to another language&apos;s list. Nothing was changed. Postern restores from English words: use the wallet that made them, or its English copy.</source>
        <translation>这些单词属于其他语言的词表，未作任何更改。Postern 用英文助记词恢复：请使用生成它们的钱包，或其英文副本。</translation>
    </message>
    <message>
        <source>The words do not fit together</source>
        <translation>单词组合不成立</translation>
    </message>
    <message>
        <source>Every word exists, but together they are not a recovery phrase. Nothing was changed. One word is wrong or two are swapped: compare them with your paper.</source>
        <translation>每个单词都存在，但合在一起不是助记词，未作任何更改。可能有一个单词写错或两个单词颠倒：请与纸张核对。</translation>
    </message>
    <message>
        <source>That is not word {n}. Look at your paper, not at your memory.</source>
        <translation>这不是第 {n} 个单词。请看纸张，不要凭记忆。</translation>
    </message>
    <message>
        <source>That is not word {n}</source>
        <translation>这不是第 {n} 个单词</translation>
    </message>
    <message>
        <source>No amount is typed yet. Type one, such as 0.25.</source>
        <translation>还没有输入金额。请输入，例如 0.25。</translation>
    </message>
    <message>
        <source>This is not a number. Write the amount in digits, such as 0.25.</source>
        <translation>这不是数字。请用阿拉伯数字书写金额，例如 0.25。</translation>
    </message>
    <message>
        <source>An amount cannot be less than nothing. Type it without the minus sign.</source>
        <translation>金额不能小于零。请去掉负号。</translation>
    </message>
    <message>
        <source>This amount is zero. Type what is to be paid.</source>
        <translation>金额为零。请输入要支付的金额。</translation>
    </message>
    <message>
        <source>This asset cannot be divided. Type a whole number.</source>
        <translation>该资产不可分割。请输入整数。</translation>
    </message>
    <message numerus="yes">
        <source>This asset has %n decimal place(s). Type no more than that.</source>
        <translation>
            <numerusform>该资产最多 %n 位小数，请勿超出。</numerusform>
        </translation>
    </message>
    <message>
        <source>No network can write a number this large. Type a smaller amount.</source>
        <translation>没有网络能表示这么大的数字。请输入更小的金额。</translation>
    </message>
    <message>
        <source>A single comma can mean two things. For decimals write a point, such as 1.5; write thousands without a mark, such as 1500.</source>
        <translation>单个逗号有两种含义。小数请用点，例如 1.5；千位不加符号，例如 1500。</translation>
    </message>
    <message>
        <source>The amount cannot be read</source>
        <translation>无法识别金额</translation>
    </message>
    <message>
        <source>The fee can need {need}; you have {have}. Receive some {symbol} first, or choose a lower fee.</source>
        <translation>手续费可能需要 {need}，您有 {have}。请先存入一些 {symbol}，或选择较低的手续费。</translation>
    </message>
    <message>
        <source>{need} needed with the fee; you have {have}. Send less, or receive more first.</source>
        <translation>连同手续费需要 {need}，您有 {have}。请减少金额，或先存入更多。</translation>
    </message>
    <message>
        <source>Not enough</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>A mistake in the address</source>
        <translation>地址有误</translation>
    </message>
    <message>
        <source>A letter that only looks right</source>
        <translation>有字符只是看起来相像</translation>
    </message>
    <message>
        <source>An address of another kind of network</source>
        <translation>另一类网络的地址</translation>
    </message>
    <message>
        <source>This is not an address</source>
        <translation>这不是地址</translation>
    </message>
    <message>
        <source>No address is there yet. Paste, type or drop one.</source>
        <translation>还没有地址。请粘贴、输入或拖入一个。</translation>
    </message>
    <message>
        <source>This is not a complete address: {n} of 40 characters. Copy all of it again.</source>
        <translation>地址不完整：{n}/40 个字符。请重新完整复制。</translation>
    </message>
    <message>
        <source>This is too long for an address: {n} instead of 40 characters. Copy it again.</source>
        <translation>地址过长：应为 40 个字符，实为 {n} 个。请重新复制。</translation>
    </message>
    <message>
        <source>Character {n} after 0x is “{found}”, which no address has. Copy the address again from where it came from.</source>
        <translation>0x 之后第 {n} 个字符是“{found}”，地址中不会出现。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>One character is wrong (checksum): look at character {n} after 0x, “{found}”. Copy the address again.</source>
        <translation>有一个字符错误（校验失败）：请看 0x 之后第 {n} 个字符“{found}”。请重新复制地址。</translation>
    </message>
    <message>
        <source>Character {n} after 0x only looks like one of an address: it is {found}. Somebody may want to mislead you. Get the address from the recipient again.</source>
        <translation>0x 之后第 {n} 个字符只是看起来像地址中的字符，其实是 {found}。可能有人想误导您。请向收款人重新索取地址。</translation>
    </message>
    <message>
        <source>This request cannot be followed</source>
        <translation>无法处理该请求</translation>
    </message>
    <message>
        <source>Something in this payment request is not as it should be. Nothing was taken over from it. Ask for a new one, or for the address alone.</source>
        <translation>该收款请求的内容有误，未采用其中任何信息。请索取新的请求，或只索取地址。</translation>
    </message>
    <message>
        <source>This request asks for more than a payment. Postern follows only what you can read. Ask for the address alone.</source>
        <translation>该请求不只是付款。Postern 只处理您能看懂的内容。请只索取地址。</translation>
    </message>
    <message>
        <source>This request is for a token that is not in your list. Nothing was taken over from it. If you trust the token, add it first.</source>
        <translation>该请求所用的代币不在您的列表中，未采用其中任何信息。如果信任该代币，请先添加。</translation>
    </message>
    <message>
        <source>No address in the picture</source>
        <translation>图片中没有地址</translation>
    </message>
    <message>
        <source>This file is no picture, or it is damaged. It was left as it is. Choose another one.</source>
        <translation>该文件不是图片，或已损坏。文件未被改动。请选择另一个。</translation>
    </message>
    <message>
        <source>This picture is too large to look through. Cut out the QR code and try with that.</source>
        <translation>图片过大，无法查看。请只截取二维码后再试。</translation>
    </message>
    <message>
        <source>There is no QR code in this picture. Choose one that shows all of the code.</source>
        <translation>图片中没有二维码。请选择能看到完整二维码的图片。</translation>
    </message>
    <message>
        <source>There are several QR codes in this picture. Cut out the one you mean.</source>
        <translation>图片中有多个二维码。请只截取您要用的那个。</translation>
    </message>
    <message>
        <source>At least one character is wrong (checksum). Copy the address again from where it came from.</source>
        <translation>至少有一个字符错误（校验失败）。请从来源处重新复制地址。</translation>
    </message>
    <message>
        <source>This is an address of {found}. What is sent from here would never arrive there. Ask for an address that starts with 0x.</source>
        <translation>这是 {found} 的地址。从这里转出的资产无法到达那里。请索取以 0x 开头的地址。</translation>
    </message>
    <message>
        <source>This is a name, not an address. Postern looks up no names, so that nobody can change where one leads. Ask for the address itself.</source>
        <translation>这是名称，不是地址。Postern 不查询名称，以免有人更改其指向。请索取地址本身。</translation>
    </message>
    <message>
        <source>This is the zero address. Nobody could ever move what is sent there. Use another address.</source>
        <translation>这是零地址。转到那里的资产任何人都无法再动用。请使用其他地址。</translation>
    </message>
    <message>
        <source>A request for another network</source>
        <translation>另一网络的收款请求</translation>
    </message>
    <message>
        <source>This request is for a network that is not switched on here. Nothing was changed. Switch the network on in Settings, or ask for another request.</source>
        <translation>该请求所属的网络在此未开启。没有任何更改。请在“设置”中开启该网络，或索取另一个请求。</translation>
    </message>
    <message>
        <source>This is not a key that can be taken in</source>
        <translation>这不是可以导入的密钥</translation>
    </message>
    <message>
        <source>This is not a private key or a keystore file, or its own password is not right. Nothing was changed. A private key has 64 digits from 0 to f.</source>
        <translation>这不是私钥或密钥库文件，或者密钥库自己的密码不正确。未作任何更改。私钥由 64 位 0 到 f 的字符组成。</translation>
    </message>
    <message>
        <source>This address is here already</source>
        <translation>此地址已在这里</translation>
    </message>
    <message>
        <source>The address of this key is in your wallet already. Nothing was changed. You can use it now.</source>
        <translation>此密钥的地址已在您的钱包中。未作任何更改，可直接使用。</translation>
    </message>
    <message>
        <source>No more keys fit in</source>
        <translation>无法再放入密钥</translation>
    </message>
    <message>
        <source>The vault holds as many imported keys as it can. Nothing was changed. Use another account for this key.</source>
        <translation>保险库中导入的密钥已达上限。未作任何更改。请用另一个账户存放此密钥。</translation>
    </message>
    <message>
        <source>This wallet has no key for the sender</source>
        <translation>此钱包没有付款地址的密钥</translation>
    </message>
    <message>
        <source>The payment should come from an address whose key is not in your vault. Nothing was signed. Choose another address to pay from.</source>
        <translation>付款地址的密钥不在您的保险库中。未签署任何内容。请选择另一个地址付款。</translation>
    </message>
    <message>
        <source>This is not what you were shown</source>
        <translation>这不是您看到的内容</translation>
    </message>
    <message>
        <source>What was to be signed is not what this window showed. Nothing was signed. Lock Postern, log in again and look at the payment anew.</source>
        <translation>要签署的内容与此窗口显示的不一致。未签署任何内容。请锁定 Postern，重新登录后再次查看这笔付款。</translation>
    </message>
    <message>
        <source>This contact was changed without your password</source>
        <translation>此联系人未经您的密码被更改</translation>
    </message>
    <message>
        <source>Name and address of this contact are not as you confirmed them: somebody or some program has changed them. Nothing was done. Ask the recipient for the address and save the contact anew.</source>
        <translation>此联系人的名称和地址与您确认时不同：有人或某个程序更改了它们。未执行任何操作。请向收款人索取地址，并重新保存联系人。</translation>
    </message>
    <message>
        <source>Postern does not sign this</source>
        <translation>Postern 不签署此内容</translation>
    </message>
    <message>
        <source>What was asked for is malformed, or nothing that Postern signs. Nothing was signed. Begin anew.</source>
        <translation>请求的格式有误，或不是 Postern 会签署的内容。未签署任何内容。请重新开始。</translation>
    </message>
    <message>
        <source>The words alone do not lead there</source>
        <translation>仅凭助记词无法到达</translation>
    </message>
    <message>
        <source>This wallet was restored with a BIP-39 passphrase, which Postern does not keep, so it cannot make more addresses. Nothing was changed. Restore from the phrase and passphrase once more to use others.</source>
        <translation>此钱包恢复时使用了 BIP-39 附加密语，Postern 不保存它，因此无法生成更多地址。未作任何更改。若要使用其他地址，请用助记词和附加密语重新恢复。</translation>
    </message>
    <message>
        <source>Another contact has this name</source>
        <translation>已有同名联系人</translation>
    </message>
    <message>
        <source>Another contact has this name already. It was not changed. Choose a name that tells them apart.</source>
        <translation>已有另一个联系人使用此名称，未作更改。请选择能区分两者的名称。</translation>
    </message>
    <message>
        <source>The address book is full</source>
        <translation>通讯录已满</translation>
    </message>
    <message>
        <source>There is no room in the vault for another contact. Nothing was changed. Remove one first.</source>
        <translation>保险库中放不下更多联系人。未作任何更改。请先移除一个。</translation>
    </message>
    <message>
        <source>The newest copy of this vault is damaged</source>
        <translation>此保险库最新的副本已损坏</translation>
    </message>
    <message>
        <source>The copy before it is whole. It was written {found}: what you changed since is missing, and an older password or two-step code may hold again. Your assets are on the blockchain and are not affected.</source>
        <translation>它之前的副本完好，写于 {found}：此后的更改都不在其中，旧的密码或两步验证码可能又会生效。您的资产在区块链上，不受影响。</translation>
    </message>
    <message>
        <source>This vault is older than the one last used here</source>
        <translation>此保险库比本机上次使用的更旧</translation>
    </message>
    <message>
        <source>It was written {found}, the one last used here {known}. A backup, or somebody, has put an older copy in its place: what you changed since is missing, and an older password or two-step code may hold again. Your assets are on the blockchain and are not affected.</source>
        <translation>它写于 {found}，而本机上次使用的写于 {known}。某个备份或某个人用旧副本替换了它：此后的更改都不在其中，旧的密码或两步验证码可能又会生效。您的资产在区块链上，不受影响。</translation>
    </message>
    <message>
        <source>A backup, or somebody, has put another copy in its place: what you changed in yours may be missing, and an older password or two-step code may hold again. Your assets are on the blockchain and are not affected.</source>
        <translation>某个备份或某个人用另一份副本替换了它：您做过的更改可能不在其中，旧的密码或两步验证码可能又会生效。您的资产在区块链上，不受影响。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>This vault is tied to this computer</source>
        <translation>此保险库已与本机绑定</translation>
    </message>
    <message>
        <source>It opens with a part that only the keyring has. Nothing was changed. Untie the vault first, in Settings › Security, then stop using the keyring.</source>
        <translation>打开它需要只存于密钥环中的那一部分。未作任何更改。请先在“设置 › 安全”中解除绑定，再停用密钥环。</translation>
    </message>
    <message>
        <source>Postern goes on without it. It cannot tell now whether an older copy of your vault was put back.</source>
        <translation>Postern 将不使用它继续运行。现在无法判断您的保险库是否被换回了旧副本。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring is locked</source>
        <translation>本机的密钥环已锁定</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring was not found</source>
        <translation>未找到本机的密钥环</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring does not answer</source>
        <translation>本机的密钥环没有响应</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring cannot be used</source>
        <translation>无法使用本机的密钥环</translation>
    </message>
    <message>
        <source>Unlock it with the password that you log in to the computer with.</source>
        <translation>请用您登录电脑的密码解锁它。</translation>
    </message>
    <message>
        <source>Its service is not running. On Linux that is GNOME Keyring, KWallet or KeePassXC.</source>
        <translation>它的服务没有运行。在 Linux 上，即 GNOME Keyring、KWallet 或 KeePassXC。</translation>
    </message>
    <message>
        <source>It may be asking for its password in a window behind this one.</source>
        <translation>它可能正在此窗口后面的另一个窗口中索要密码。</translation>
    </message>
    <message>
        <source>It refused to keep or to give back what Postern asked of it.</source>
        <translation>它拒绝保存或交还 Postern 的内容。</translation>
    </message>
    <message>
        <source>The e-mail was not sent</source>
        <translation>邮件没有发出</translation>
    </message>
    <message>
        <source>The mail server cannot be reached. Check the connection, its name and its port.</source>
        <translation>无法连接邮件服务器。请检查网络连接、服务器名称和端口。</translation>
    </message>
    <message>
        <source>The mail server did not answer in time. Try again in a while.</source>
        <translation>邮件服务器没有及时响应。请稍后再试。</translation>
    </message>
    <message>
        <source>The mail server offers no encryption here. Postern sends nothing without it.</source>
        <translation>邮件服务器在此不提供加密。没有加密，Postern 不会发送任何内容。</translation>
    </message>
    <message>
        <source>The mail server cannot prove that it is the one of this name. Nothing was sent.</source>
        <translation>邮件服务器无法证明自己就是该名称的服务器。没有发送任何内容。</translation>
    </message>
    <message>
        <source>The mail server refuses the user name or the password of the mail account.</source>
        <translation>邮件服务器拒绝了邮箱账户的用户名或密码。</translation>
    </message>
    <message>
        <source>The mail server refuses the sender&apos;s or the recipient&apos;s address.</source>
        <translation>邮件服务器拒绝了发件人或收件人的地址。</translation>
    </message>
    <message>
        <source>Three e-mails have been sent in a quarter of an hour. The last code still works.</source>
        <translation>一刻钟内已发出三封邮件。最后一个验证码仍然有效。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The mail server refused the e-mail.</source>
        <translation>邮件服务器拒收了这封邮件。</translation>
    </message>
    <message>
        <source>A code is on its way to the e-mail address you chose. Type it here.</source>
        <translation>验证码正发往您选定的邮箱。请在此输入。</translation>
    </message>
    <message>
        <source>One more question</source>
        <translation>还有一个问题</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>QrView</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>QuickWords</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>非常强</translation>
    </message>
    <message>
        <source>Password strength</source>
        <translation>密码强度</translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>Look at the door.</source>
        <translation>认准入口。</translation>
    </message>
    <message>
        <source>Postern is a program on your computer. A web page that looks like it is not it.</source>
        <translation>Postern 是您电脑上的程序，长得像它的网页都不是它。</translation>
    </message>
    <message>
        <source>We never ask for your recovery phrase.</source>
        <translation>我们绝不会索要您的助记词。</translation>
    </message>
    <message>
        <source>No support person, pop-up or “wallet check” needs those words. Whoever asks is trying to rob you.</source>
        <translation>任何客服、弹窗或“钱包验证”都不需要这些单词。凡是索要的人，都是骗子。</translation>
    </message>
    <message>
        <source>Compare the whole address.</source>
        <translation>核对完整地址。</translation>
    </message>
    <message>
        <source>Thieves make addresses with the same beginning and end. Read the middle too.</source>
        <translation>骗子会制造首尾相同的地址，中间也要看。</translation>
    </message>
    <message>
        <source>Paper beats photos.</source>
        <translation>纸张胜过照片。</translation>
    </message>
    <message>
        <source>A photo of your phrase is a copy in someone&apos;s cloud.</source>
        <translation>拍下助记词，就等于在云端多了一份副本。</translation>
    </message>
    <message>
        <source>On a computer that is not yours</source>
        <translation>在不属于您的电脑上</translation>
    </message>
    <message>
        <source>Switch on “shared computer”. Postern then works from memory only.</source>
        <translation>请打开“共用电脑”，Postern 只在内存中运行。</translation>
    </message>
    <message>
        <source>Send a little first.</source>
        <translation>先转一小笔。</translation>
    </message>
    <message>
        <source>To a new address, send a small amount and ask if it arrived.</source>
        <translation>首次转给新地址，先小额测试并确认到账。</translation>
    </message>
    <message>
        <source>Unlimited is forever.</source>
        <translation>无限额即永久。</translation>
    </message>
    <message>
        <source>Give apps only the amount they need, and remove what you no longer use.</source>
        <translation>只授权所需金额，不用的授权及时撤销。</translation>
    </message>
    <message>
        <source>Nobody doubles your money.</source>
        <translation>没有人会让钱翻倍。</translation>
    </message>
    <message>
        <source>Offers that need you to pay first are always theft.</source>
        <translation>要您先付款的“机会”都是骗局。</translation>
    </message>
    <message>
        <source>Public Wi-Fi sees what you look up.</source>
        <translation>公共 Wi-Fi 会看到您的查询。</translation>
    </message>
    <message>
        <source>Use your phone&apos;s hotspot before you send.</source>
        <translation>转账前请用手机热点。</translation>
    </message>
    <message>
        <source>Lock when you stand up.</source>
        <translation>起身先锁定。</translation>
    </message>
    <message>
        <source>Ctrl+L takes less time than pushing back the chair.</source>
        <translation>按 Ctrl+L 比推开椅子还快。</translation>
    </message>
    <message>
        <source>Hurry is the trick.</source>
        <translation>催促就是圈套。</translation>
    </message>
    <message>
        <source>“Your wallet will be closed today” is how thieves stop you thinking.</source>
        <translation>“今天不操作就封号”是骗子让您来不及思考的手段。</translation>
    </message>
    <message>
        <source>Test your paper twice a year.</source>
        <translation>每年核对两次纸张。</translation>
    </message>
    <message>
        <source>Settings can ask for four of the words, so you know that it still works.</source>
        <translation>“设置”可以只问四个单词，确认备份有效。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Postern</source>
        <translation>显示 Postern</translation>
    </message>
    <message>
        <source>Postern — open</source>
        <translation>Postern — 已打开</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Postern — locked</source>
        <translation>Postern — 已锁定</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Postern — logged out</source>
        <translation>Postern — 已退出账户</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>收款…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>转出…</translation>
    </message>
    <message>
        <source>Hide balances</source>
        <translation>隐藏余额</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Log out…</source>
        <translation>退出账户…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出程序</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date pattern of Qt</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{weekday} {date}, {time}</source>
        <translation>{date} {weekday} {time}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date pattern of Qt</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Step {n} of {count}, done: {name}</source>
        <translation>第 {n} 步，共 {count} 步，已完成：{name}</translation>
    </message>
    <message>
        <source>Step {n} of {count}, this one: {name}</source>
        <translation>第 {n} 步，共 {count} 步，当前：{name}</translation>
    </message>
    <message>
        <source>Step {n} of {count}, to come: {name}</source>
        <translation>第 {n} 步，共 {count} 步，待进行：{name}</translation>
    </message>
</context>
</TS>
