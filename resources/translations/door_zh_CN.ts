<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BackupSheet</name>
    <message>
        <source>Recovery phrase</source>
        <translation>助记词</translation>
    </message>
    <message>
        <source>Write the words by hand, in order. Whoever has them has the money. Keep the sheet where no camera and nobody else sees it, and a second one in another place. Do not write the account&apos;s password on it.</source>
        <translation>请按顺序手写这些单词。谁拥有它们，谁就拥有资产。请把这张纸放在没有镜头、他人看不到的地方，并在另一处再保存一份。不要把账户密码写在上面。</translation>
    </message>
</context>
<context>
    <name>CaptureNote</name>
    <message>
        <source>Screen shots and shared screens leave this window out. A camera does not.</source>
        <translation>截屏和屏幕共享中看不到此窗口，但相机仍能拍到。</translation>
    </message>
    <message>
        <source>This system cannot keep a window out of screen shots: end any screen sharing or recording first.</source>
        <translation>此系统无法让窗口不出现在截屏中：请先结束所有屏幕共享或录屏。</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Type four of the words from your paper</source>
        <translation>请输入纸上的四个单词</translation>
    </message>
    <message>
        <source>Typing, not tapping: only someone who wrote the words down can pass.</source>
        <translation>需要键入而不是点选：只有真正抄下单词的人才能通过。</translation>
    </message>
    <message>
        <source>Confirm backup</source>
        <translation>确认备份</translation>
    </message>
    <message>
        <source>You can repeat this check at any time in Settings. We suggest twice a year.</source>
        <translation>您可以随时在“设置”中再次核对，建议每年两次。</translation>
    </message>
    <message>
        <source>All four words have to be right.</source>
        <translation>四个单词都必须正确。</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>If both are right, check this computer&apos;s clock: it says {time}.</source>
        <translation>如果两者都没有错，请检查本机时钟：现在显示 {time}。</translation>
    </message>
    <message>
        <source>&amp;6-digit code</source>
        <translation>6 位验证码(&amp;6)</translation>
    </message>
    <message>
        <source>&amp;Recovery code</source>
        <translation>恢复码(&amp;R)</translation>
    </message>
    <message>
        <source>One of the ten codes you kept. Each works once.</source>
        <translation>您保存的十个恢复码之一，每个只能使用一次。</translation>
    </message>
    <message>
        <source>Can&apos;t get a code?</source>
        <translation>收不到验证码？</translation>
    </message>
    <message>
        <source>Use a 6-digit code</source>
        <translation>使用 6 位验证码</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The words alone are not enough: this account also needs your BIP-39 passphrase.</source>
        <translation>仅有这些单词还不够：此账户还需要您的 BIP-39 附加口令。</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Set up a two-step code</source>
        <translation>设置两步验证码</translation>
    </message>
    <message>
        <source>Turn the two-step code off</source>
        <translation>关闭两步验证码</translation>
    </message>
    <message>
        <source>Make new recovery codes</source>
        <translation>生成新的恢复码</translation>
    </message>
    <message>
        <source>Show the recovery phrase</source>
        <translation>显示助记词</translation>
    </message>
    <message>
        <source>Check the recovery phrase</source>
        <translation>核对助记词</translation>
    </message>
    <message>
        <source>Change when Postern locks</source>
        <translation>更改锁定方式</translation>
    </message>
    <message>
        <source>Export the encrypted vault</source>
        <translation>导出加密的保险库</translation>
    </message>
    <message>
        <source>Log out and remove</source>
        <translation>退出并从本机移除</translation>
    </message>
    <message>
        <source>Nobody else uses this computer</source>
        <translation>没有其他人使用这台电脑</translation>
    </message>
    <message>
        <source>Find more of your addresses</source>
        <translation>查找您的更多地址</translation>
    </message>
    <message>
        <source>Ask for no code by e-mail</source>
        <translation>不再要求邮件验证码</translation>
    </message>
    <message>
        <source>Use this computer&apos;s keyring</source>
        <translation>使用本机的密钥环</translation>
    </message>
    <message>
        <source>Stop using this computer&apos;s keyring</source>
        <translation>停用本机的密钥环</translation>
    </message>
    <message>
        <source>The vault is encrypted anew. The old password then opens no copy of it here.</source>
        <translation>保险库会重新加密。旧密码将无法再打开本机上的任何副本。</translation>
    </message>
    <message>
        <source>Type your password. Then you scan a code with an authenticator app.</source>
        <translation>请输入密码，然后用身份验证器应用扫描二维码。</translation>
    </message>
    <message>
        <source>The password alone then opens the vault, and your recovery codes end.</source>
        <translation>之后仅凭密码即可打开保险库，恢复码随之失效。</translation>
    </message>
    <message>
        <source>Ten new codes take the place of the old ones, which then no longer work.</source>
        <translation>十个新的恢复码将取代旧的，旧恢复码随即失效。</translation>
    </message>
    <message>
        <source>Whoever has the words has your money. Make sure nobody can see the screen.</source>
        <translation>谁拥有这些单词，谁就拥有您的资产。请确认没有人能看到屏幕。</translation>
    </message>
    <message>
        <source>Type four of the words from your paper, and your password.</source>
        <translation>请输入纸上的四个单词和您的密码。</translation>
    </message>
    <message>
        <source>A copy of the vault, as encrypted as it is here. It opens with this password; on another computer, one of a tied vault also needs its printed key.</source>
        <translation>保险库的副本，加密方式与本机相同，凭此密码打开；若保险库已绑定电脑，在其他电脑上还需要打印密钥。</translation>
    </message>
    <message>
        <source>Postern then locks as your vault says, and may keep its cache at log-out.</source>
        <translation>此后 Postern 按您保险库中的设置锁定，退出时可以保留缓存。</translation>
    </message>
    <message>
        <source>A login then asks for the password and the 6-digit code alone.</source>
        <translation>此后登录只要求密码和 6 位验证码。</translation>
    </message>
    <message>
        <source>Postern then notes in the keyring how new your vault is and how many wrong tries there were. Nothing in that note is secret. If somebody puts an older copy of your vault in its place, you are told.</source>
        <translation>此后 Postern 会在密钥环中记下您的保险库有多新，以及有过多少次错误尝试。其中没有任何秘密。如果有人用旧副本替换您的保险库，您会得到提示。</translation>
    </message>
    <message>
        <source>What Postern keeps there is deleted. An older copy of your vault would no longer be noticed.</source>
        <translation>Postern 存放在那里的内容会被删除。之后保险库若被换成旧副本，将不再被发现。</translation>
    </message>
    <message>
        <source>The vault is opened to work out more addresses of your recovery phrase. No key leaves it.</source>
        <translation>将打开保险库，推算助记词的更多地址。密钥不会离开保险库。</translation>
    </message>
    <message>
        <source>The vault of {name} is erased from this computer. Only your recovery phrase, or an exported vault, brings it back.</source>
        <translation>{name} 的保险库将从本机删除。只有助记词或导出的保险库才能恢复。</translation>
    </message>
    <message>
        <source>This makes Postern less strict. From now on:</source>
        <translation>这会降低 Postern 的严格程度。从现在起：</translation>
    </message>
    <message>
        <source>• it locks after {time} without activity</source>
        <translation>• 无操作 {time}后锁定</translation>
    </message>
    <message>
        <source>• it never locks by itself when you are away</source>
        <translation>• 您离开时不会自动锁定</translation>
    </message>
    <message>
        <source>• it asks for everything again after {time}</source>
        <translation>• {time}后重新要求全部验证</translation>
    </message>
    <message>
        <source>• closing the window locks</source>
        <translation>• 关闭窗口即锁定</translation>
    </message>
    <message>
        <source>• closing the window asks what to do</source>
        <translation>• 关闭窗口时询问</translation>
    </message>
    <message>
        <source>• closing the window logs out</source>
        <translation>• 关闭窗口即退出账户</translation>
    </message>
    <message>
        <source>• it also locks when {what}</source>
        <translation>• 出现以下情况时也会锁定：{what}</translation>
    </message>
    <message>
        <source>• it stays open when the screen locks or the computer sleeps</source>
        <translation>• 屏幕锁定或电脑睡眠时，它保持打开</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭验证码</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>生成新恢复码</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Find addresses</source>
        <translation>查找地址</translation>
    </message>
    <message>
        <source>Use the keyring</source>
        <translation>使用密钥环</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Prove with one code that your authenticator has the key.</source>
        <translation>请输入一个验证码，证明身份验证器已有此密钥。</translation>
    </message>
    <message>
        <source>The old codes no longer work. Keep these.</source>
        <translation>旧恢复码已失效，请保存这些新的。</translation>
    </message>
    <message>
        <source>Write the words on paper, in order. Each can be read only while you hold it.</source>
        <translation>请按顺序把单词写在纸上。每个单词只在按住时可见。</translation>
    </message>
    <message>
        <source>The password is right. Now choose where the copy goes.</source>
        <translation>密码正确。请选择副本的保存位置。</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>The password is changed</source>
        <translation>密码已更改</translation>
    </message>
    <message>
        <source>The two-step code is on</source>
        <translation>两步验证码已启用</translation>
    </message>
    <message>
        <source>The two-step code is off</source>
        <translation>两步验证码已关闭</translation>
    </message>
    <message>
        <source>Your paper is right</source>
        <translation>您的纸质备份正确</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>The vault is exported</source>
        <translation>保险库已导出</translation>
    </message>
    <message>
        <source>No code by e-mail is asked for</source>
        <translation>已不再要求邮件验证码</translation>
    </message>
    <message>
        <source>The keyring is in use</source>
        <translation>密钥环已启用</translation>
    </message>
    <message>
        <source>The keyring is no longer used</source>
        <translation>密钥环已停用</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>The copy from before the change is erased. An exported vault or a backup from before still opens with the old password.</source>
        <translation>更改之前的副本已删除。此前导出的保险库或备份仍可用旧密码打开。</translation>
    </message>
    <message>
        <source>From the next login on, Postern asks for it.</source>
        <translation>从下次登录起，Postern 会要求输入验证码。</translation>
    </message>
    <message>
        <source>You can set one up again at any time. Remove the old entry in your authenticator.</source>
        <translation>您可以随时重新设置。请在身份验证器中删除旧条目。</translation>
    </message>
    <message>
        <source>All four words are right. The date of this check is noted in your vault.</source>
        <translation>四个单词全部正确。核对日期已记入您的保险库。</translation>
    </message>
    <message>
        <source>It gave back what was put into it. From now on it is asked at each login.</source>
        <translation>它能交还存入的内容。从现在起，每次登录都会查询它。</translation>
    </message>
    <message>
        <source>What it did not delete yet is tried again when Postern starts.</source>
        <translation>尚未删除的内容会在 Postern 启动时再次尝试删除。</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>已写入 {path}</translation>
    </message>
</context>
<context>
    <name>ConfirmView</name>
    <message>
        <source>Present &amp;password</source>
        <translation>当前密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>All four words are needed.</source>
        <translation>需要填写全部四个单词。</translation>
    </message>
    <message>
        <source>Keep the recovery codes first.</source>
        <translation>请先保存恢复码。</translation>
    </message>
    <message>
        <source>Export the encrypted vault</source>
        <translation>导出加密的保险库</translation>
    </message>
    <message>
        <source>Vaults (*.postern)</source>
        <translation>保险库 (*.postern)</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name until now</source>
        <translation>原名称</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>新地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address until now</source>
        <translation>原地址</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>CreateView</name>
    <message>
        <source>Good to know</source>
        <translation>小提示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Do this later…</source>
        <translation>稍后再做…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>助记词</translation>
    </message>
    <message>
        <source>Name and password</source>
        <translation>名称和密码</translation>
    </message>
    <message>
        <source>Two-step code</source>
        <translation>两步验证码</translation>
    </message>
    <message>
        <source>Check your phrase</source>
        <translation>核对助记词</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Password for this session</source>
        <translation>本次会话的密码</translation>
    </message>
    <message>
        <source>Guest session</source>
        <translation>访客会话</translation>
    </message>
    <message>
        <source>Restore an account</source>
        <translation>恢复账户</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>创建账户</translation>
    </message>
    <message>
        <source>Step {n} of {count}</source>
        <translation>第 {n} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>正在创建保险库…</translation>
    </message>
    <message>
        <source>Stop here?</source>
        <translation>就此停止？</translation>
    </message>
    <message>
        <source>Nothing has been written yet. What you typed here, and a phrase that was shown, would be forgotten.</source>
        <translation>目前尚未写入任何内容。您在此输入的内容以及显示过的助记词都会被遗忘。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop and forget it</source>
        <translation>停止并遗忘</translation>
    </message>
    <message>
        <source>Go on without a backup?</source>
        <translation>不备份就继续？</translation>
    </message>
    <message>
        <source>Until the words are on paper, a broken disk would lose everything in this account. Postern reminds you on the home page and before every log-out.</source>
        <translation>在单词写到纸上之前，一旦硬盘损坏，此账户中的一切都会丢失。Postern 会在首页和每次退出账户前提醒您。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>稍后再做</translation>
    </message>
</context>
<context>
    <name>DoorWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>New account…</source>
        <translation>新建账户…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Open vault file…</source>
        <translation>打开保险库文件…</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出程序</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Vaults (*.postern *.wgv)</source>
        <translation>保险库 (*.postern *.wgv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a vault file</source>
        <translation>打开保险库文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DrawFailed</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Create an account</source>
        <translation>创建账户</translation>
    </message>
    <message>
        <source>Restore from recovery phrase</source>
        <translation>用助记词恢复</translation>
    </message>
    <message>
        <source>Open a vault file…</source>
        <translation>打开保险库文件…</translation>
    </message>
    <message>
        <source>Use as a guest</source>
        <translation>以访客身份使用</translation>
    </message>
    <message>
        <source>Type a recovery phrase…</source>
        <translation>输入助记词…</translation>
    </message>
    <message>
        <source>Not as a guest</source>
        <translation>不以访客身份</translation>
    </message>
</context>
<context>
    <name>GroupsCheck</name>
    <message>
        <source>Group {n} after PK1</source>
        <translation>PK1 之后的第 {n} 组</translation>
    </message>
</context>
<context>
    <name>GuestCard</name>
    <message>
        <source>This is a shared computer</source>
        <translation>这是共用电脑</translation>
    </message>
    <message>
        <source>Guest session: Postern writes nothing to disk and forgets everything when you log out.</source>
        <translation>访客会话：Postern 不向磁盘写入任何内容，退出账户时忘记一切。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>What to open as a guest</source>
        <translation>以访客身份打开什么</translation>
    </message>
    <message>
        <source>This computer&apos;s vault</source>
        <translation>本机的保险库</translation>
    </message>
    <message>
        <source>Vault file…</source>
        <translation>保险库文件…</translation>
    </message>
    <message>
        <source>Recovery phrase…</source>
        <translation>助记词…</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ImportKeyView</name>
    <message>
        <source>Import a key</source>
        <translation>导入密钥</translation>
    </message>
    <message>
        <source>What you bring</source>
        <translation>导入方式</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>Keystore file</source>
        <translation>密钥库文件</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>私钥(&amp;K)</translation>
    </message>
    <message>
        <source>Password of the key&amp;store</source>
        <translation>密钥库的密码(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Name of the address (if you like)</source>
        <translation>地址名称（可选）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password of this account</source>
        <translation>此账户的密码(&amp;P)</translation>
    </message>
    <message>
        <source>The key is in your vault</source>
        <translation>密钥已存入保险库</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Your recovery phrase does not bring this key back: keep what you imported, or an exported vault, as its backup.</source>
        <translation>助记词无法找回此密钥：请保留您导入的内容，或用导出的保险库作为备份。</translation>
    </message>
    <message>
        <source>Whoever else has this key can spend what is at its address. Nothing is sent anywhere.</source>
        <translation>任何拥有此密钥的人都能动用其地址上的资产。这里不会向外发送任何内容。</translation>
    </message>
    <message>
        <source>The keystore does not open with this password, or it is damaged. Nothing was changed.</source>
        <translation>密钥库文件无法用此密码打开，或已损坏。未做任何更改。</translation>
    </message>
    <message>
        <source>This is not a keystore file. Nothing was changed.</source>
        <translation>这不是密钥库文件。未做任何更改。</translation>
    </message>
    <message>
        <source>This is not a private key: it has 64 digits from 0 to f. Nothing was changed.</source>
        <translation>这不是私钥：私钥由 64 个 0 到 f 的字符组成。未做任何更改。</translation>
    </message>
</context>
<context>
    <name>KeyPaper</name>
    <message>
        <source>Emergency sheet</source>
        <translation>应急单</translation>
    </message>
    <message>
        <source>Postern · Emergency sheet</source>
        <translation>Postern · 应急单</translation>
    </message>
    <message>
        <source>Printed key of {name}</source>
        <translation>{name} 的打印密钥</translation>
    </message>
    <message>
        <source>Made on {date}. It takes the place of every earlier sheet of this account.</source>
        <translation>制作于 {date}。此账户以前的纸张均由本页取代。</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>有什么用</translation>
    </message>
    <message>
        <source>The vault of {name} is tied to one computer. There it opens with the password. Everywhere else, and if that computer&apos;s keyring is lost, it opens with the password and this key: choose “Use the printed key” at login, then type it or read it from a picture of this sheet.</source>
        <translation>{name} 的保险库已绑定一台电脑，在那台电脑上凭密码打开。在其他任何地方，或那台电脑的密钥环丢失时，凭密码和此密钥打开：登录时选择“使用打印密钥”，然后输入，或从本页的图片读取。</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>放在哪里</translation>
    </message>
    <message>
        <source>Not beside the computer, and not as a photo. Do not write the password on it: either of the two alone opens nothing. Capital and small letters, spaces and hyphens do not matter when you type it.</source>
        <translation>不要放在电脑旁，也不要拍照保存。不要在上面写密码：两者缺一都打不开。输入时不区分大小写，空格和连字符均可省略。</translation>
    </message>
    <message>
        <source>What it is not</source>
        <translation>不能代替什么</translation>
    </message>
    <message>
        <source>It does not restore your money by itself. That is what the recovery phrase is for, which needs no vault file and no password. Keep both.</source>
        <translation>它本身不能恢复资产。恢复资产靠助记词，助记词不需要保险库文件和密码。两者都要保管好。</translation>
    </message>
    <message>
        <source>If it is lost, or somebody has seen it</source>
        <translation>丢失或被人看到时</translation>
    </message>
    <message>
        <source>Make a new one in Settings › Security. From then on this one opens nothing but older copies of the vault, such as an export or a backup from before.</source>
        <translation>请在“设置 › 安全”中制作新的。此后本页只能打开旧的保险库副本，例如以前的导出或备份。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Printed key of {name}</source>
        <translation>{name} 的打印密钥</translation>
    </message>
    <message>
        <source>Made on {date}</source>
        <translation>制作于 {date}</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>The printer did not take it. Save it as a PDF.</source>
        <translation>打印机未接受。请存为 PDF。</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the emergency sheet</source>
        <translation>保存应急单</translation>
    </message>
    <message>
        <source>Saved. Print it, then keep the file off this computer.</source>
        <translation>已保存。请打印出来，不要把文件留在本机。</translation>
    </message>
    <message>
        <source>It could not be written there. Choose another folder.</source>
        <translation>无法写入该位置。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>KeystoreCard</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>{file} is ready to be taken in.</source>
        <translation>{file} 已准备好导入。</translation>
    </message>
    <message>
        <source>The pasted keystore is ready to be taken in.</source>
        <translation>粘贴的密钥库已准备好导入。</translation>
    </message>
    <message>
        <source>Choose the keystore file, drop it here, or paste its text.</source>
        <translation>选择密钥库文件、拖放到此处，或粘贴其文本。</translation>
    </message>
    <message>
        <source>Choose a keystore file</source>
        <translation>选择密钥库文件</translation>
    </message>
</context>
<context>
    <name>LeavingView</name>
    <message>
        <source>Erasing, then looking again…</source>
        <translation>正在清除，并再次查找…</translation>
    </message>
</context>
<context>
    <name>LinkNotice</name>
    <message>
        <source>A payment request waits</source>
        <translation>有一个收款请求在等待</translation>
    </message>
    <message>
        <source>Another program handed it over. Once you are in, Postern fills it in for you to look at.</source>
        <translation>它由另一个程序转交。您进入后，Postern 会把它填好，供您查看。</translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Leave it empty if you have not set one up.</source>
        <translation>如果没有设置，请留空。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
    <message>
        <source>Log out…</source>
        <translation>退出账户…</translation>
    </message>
    <message>
        <source>Switch account…</source>
        <translation>切换账户…</translation>
    </message>
    <message>
        <source>The programs that knew your keys and balances have ended.</source>
        <translation>知道您密钥和余额的程序都已结束。</translation>
    </message>
    <message>
        <source>Just start typing your password. Ctrl+Q quits; the vault stays locked.</source>
        <translation>直接输入密码即可。Ctrl+Q 关闭程序，保险库保持锁定。</translation>
    </message>
    <message>
        <source>Locked at {time} after {duration} idle</source>
        <translation>无操作 {duration}后于 {time} 锁定</translation>
    </message>
    <message>
        <source>How to unlock</source>
        <translation>解锁方式</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Locked at {time}. For safety, type your password this time.</source>
        <translation>已于 {time} 锁定。为安全起见，这次请输入密码。</translation>
    </message>
    <message>
        <source>Locked at {time}, because the wallet window stopped working. Your assets are safe.</source>
        <translation>钱包窗口停止响应，已于 {time} 锁定。您的资产是安全的。</translation>
    </message>
    <message>
        <source>Locked at {time} because the screen was locked</source>
        <translation>屏幕已锁定，Postern 于 {time} 锁定</translation>
    </message>
    <message>
        <source>Locked at {time} because the computer went to sleep</source>
        <translation>电脑进入睡眠，Postern 于 {time} 锁定</translation>
    </message>
    <message>
        <source>Locked at {time} because the lid was closed</source>
        <translation>屏幕盖已合上，Postern 于 {time} 锁定</translation>
    </message>
    <message>
        <source>Locked at {time} because the user was switched</source>
        <translation>用户已切换，Postern 于 {time} 锁定</translation>
    </message>
    <message>
        <source>Locked at {time} because a remote session began or ended</source>
        <translation>远程会话开始或结束，Postern 于 {time} 锁定</translation>
    </message>
    <message>
        <source>Locked at {time} because Postern was minimised</source>
        <translation>Postern 已最小化，于 {time} 锁定</translation>
    </message>
    <message>
        <source>Locked at {time} because the computer&apos;s network changed</source>
        <translation>{time} 因本机网络变化而锁定</translation>
    </message>
    <message>
        <source>Locked at {time}</source>
        <translation>已于 {time} 锁定</translation>
    </message>
    <message>
        <source>Just start typing your PIN or your password. Ctrl+Q quits; the vault stays locked.</source>
        <translation>直接输入 PIN 或密码即可。Ctrl+Q 关闭程序，保险库保持锁定。</translation>
    </message>
    <message>
        <source>Press Space for the sensor, or type your password. Ctrl+Q quits; the vault stays locked.</source>
        <translation>按空格键使用传感器，或直接输入密码。Ctrl+Q 关闭程序，保险库保持锁定。</translation>
    </message>
    <message>
        <source>Five times wrong. Quick unlock has ended for this session: type your password.</source>
        <translation>连续输错 5 次，本次会话的快速解锁已停用，请输入密码。</translation>
    </message>
    <message>
        <source>Quick unlock has ended for this session: type your password.</source>
        <translation>本次会话的快速解锁已停用，请输入密码。</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left, then the password is needed.</source>
        <translation>
            <numerusform>再错 %n 次就需要输入密码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n tries left, then the password is needed.</source>
        <translation>
            <numerusform>PIN 不正确。再错 %n 次就需要输入密码。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockingPage</name>
    <message>
        <source>When should Postern lock?</source>
        <translation>Postern 应在何时锁定？</translation>
    </message>
    <message>
        <source>Locked, the programs that know your keys and balances have ended. Your password brings them back.</source>
        <translation>锁定后，知道您密钥和余额的程序都已结束。凭密码即可恢复。</translation>
    </message>
    <message>
        <source>Other people use this computer too</source>
        <translation>其他人也使用这台电脑</translation>
    </message>
    <message>
        <source>Postern then locks sooner, and always erases its caches at log-out.</source>
        <translation>Postern 会更快锁定，并在退出账户时始终清除缓存。</translation>
    </message>
    <message>
        <source>Lock after no activity</source>
        <translation>无操作后锁定</translation>
    </message>
    <message>
        <source>You can change this in Settings.</source>
        <translation>您可以在“设置”中更改。</translation>
    </message>
    <message>
        <source>Restore the account</source>
        <translation>恢复账户</translation>
    </message>
    <message>
        <source>Create the account</source>
        <translation>创建账户</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once, wherever you are in Postern.</source>
        <translation>无论在 Postern 的哪个页面，按 Ctrl+L 都会立即锁定。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>LogInForm</name>
    <message>
        <source>Account &amp;name</source>
        <translation>账户名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Leave it empty if you have not set one up.</source>
        <translation>如果没有设置，请留空。</translation>
    </message>
    <message>
        <source>Forgot it?</source>
        <translation>忘记密码？</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>创建账户</translation>
    </message>
    <message>
        <source>Restore from recovery phrase</source>
        <translation>用助记词恢复</translation>
    </message>
    <message>
        <source>Log in as guest</source>
        <translation>以访客身份登录</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation>正在打开保险库…</translation>
    </message>
</context>
<context>
    <name>LogInView</name>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Restore from recovery phrase</source>
        <translation>用助记词恢复</translation>
    </message>
    <message>
        <source>Welcome to Postern</source>
        <translation>欢迎使用 Postern</translation>
    </message>
    <message>
        <source>Your keys never leave this computer.</source>
        <translation>您的密钥从不离开这台电脑。</translation>
    </message>
    <message>
        <source>There is no account on this computer yet. Create one, or bring one back.</source>
        <translation>这台电脑上还没有账户。请创建一个，或恢复已有账户。</translation>
    </message>
    <message>
        <source>As a guest, your keys stay in memory only.</source>
        <translation>以访客身份使用时，密钥只留在内存中。</translation>
    </message>
    <message>
        <source>Vault added. Log in with its account name, password and code.</source>
        <translation>保险库已添加。请用它的账户名、密码和验证码登录。</translation>
    </message>
    <message>
        <source>Vault file: {name}. Log in with its account name, password and code.</source>
        <translation>保险库文件：{name}。请用其账户名、密码和验证码登录。</translation>
    </message>
    <message>
        <source>Postern did not close properly last time. Leftovers were cleared just now.</source>
        <translation>上次未正常关闭，残留数据已清除。</translation>
    </message>
    <message>
        <source>Last exit {time}: {cleared} of {of} items cleared and checked.</source>
        <translation>上次退出 {time}：{of} 项中的 {cleared} 项已清除并核实。</translation>
    </message>
    <message>
        <source>Nobody can reset the password</source>
        <translation>没有人能重置密码</translation>
    </message>
    <message>
        <source>The password is the key to your vault, and there is no second one: not with us, not with anybody.

With your recovery phrase you can make a new account with a new password here. Your assets are on the blockchain and stay where they are.

Take your time before that: try the password with Caps Lock off, with the keyboard&apos;s other language, and as you typed it on the day you chose it.</source>
        <translation>密码就是保险库的钥匙，没有第二把：我们没有，任何人都没有。

凭助记词，您可以在此用新密码建立新账户。您的资产在区块链上，原地不动。

在那之前不妨慢慢来：关闭大写锁定试试，换一种键盘语言试试，按当初选择密码时的输入方式再试试。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MailCodeView</name>
    <message>
        <source>Code by e-mail</source>
        <translation>邮件验证码</translation>
    </message>
    <message>
        <source>Ask for a code by e-mail at login</source>
        <translation>登录时要求邮件验证码</translation>
    </message>
    <message>
        <source>Type the code that has come. So it is sure that the e-mails reach you before one is needed.</source>
        <translation>请输入收到的验证码。这样可以确定，在真正需要之前，邮件能够送达您。</translation>
    </message>
    <message>
        <source>From then on a login asks for it after the password and the 6-digit code. It reminds you that somebody logs in. It is not protection: whoever reads your mail gets past it.</source>
        <translation>此后登录时，在密码和 6 位验证码之后还会要求它。它提醒您有人正在登录。它不是保护：能看到您邮件的人都能通过。</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Send me a code</source>
        <translation>给我发送验证码</translation>
    </message>
    <message>
        <source>Type your password first.</source>
        <translation>请先输入密码。</translation>
    </message>
    <message>
        <source>Type the eight digits first.</source>
        <translation>请先输入八位数字。</translation>
    </message>
</context>
<context>
    <name>MailFields</name>
    <message>
        <source>The code is not right, or older than ten minutes.</source>
        <translation>验证码不正确，或已超过十分钟。</translation>
    </message>
    <message>
        <source>Code from the &amp;e-mail</source>
        <translation>邮件中的验证码(&amp;E)</translation>
    </message>
    <message>
        <source>Eight digits, good for ten minutes.</source>
        <translation>八位数字，十分钟内有效。</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>A code goes to the e-mail address you chose. There it stands beside the words “{words}”.</source>
        <translation>验证码会发到您选定的邮箱，邮件里它旁边的单词是“{words}”。</translation>
    </message>
    <message>
        <source>Sent. It may take a minute or two.</source>
        <translation>已发送，可能需要一两分钟才会到达。</translation>
    </message>
    <message>
        <source>It is being sent…</source>
        <translation>正在发送…</translation>
    </message>
</context>
<context>
    <name>MailNotice</name>
    <message>
        <source>One more question</source>
        <translation>还有一个问题</translation>
    </message>
    <message>
        <source>A reminder, not protection: whoever reads your mail gets past it. No mail? Go back, and use one of your recovery codes in place of the 6-digit code.</source>
        <translation>这是提醒，不是保护：能看到您邮件的人都能通过。收不到邮件？请返回，用一个恢复码代替 6 位验证码。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation>正在打开保险库…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Type the eight digits first.</source>
        <translation>请先输入八位数字。</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Accounts on this computer</source>
        <translation>这台电脑上的账户</translation>
    </message>
</context>
<context>
    <name>NamePage</name>
    <message>
        <source>Name this account and choose its password</source>
        <translation>为账户命名并选择密码</translation>
    </message>
    <message>
        <source>The password encrypts the vault on this computer. Nobody can reset it — not even us.</source>
        <translation>密码用于加密本机上的保险库。没有人能重置它，我们也不能。</translation>
    </message>
    <message>
        <source>Account &amp;name</source>
        <translation>账户名(&amp;N)</translation>
    </message>
    <message>
        <source>Only shown on this computer. Not your address.</source>
        <translation>仅在本机显示，不是您的地址。</translation>
    </message>
    <message>
        <source>I understand: without this password or my recovery phrase, the wallet cannot be opened.</source>
        <translation>我明白：没有此密码或助记词，就无法打开钱包。</translation>
    </message>
    <message>
        <source>Long beats complicated: six unrelated words are stronger than P@ssw0rd! and easier to type.</source>
        <translation>长胜于复杂：六个不相干的单词比 P@ssw0rd! 更强，也更容易输入。</translation>
    </message>
    <message>
        <source>The account needs a name.</source>
        <translation>账户需要一个名称。</translation>
    </message>
    <message>
        <source>Tick the box to show that you understand.</source>
        <translation>请勾选以表示您已明白。</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>The password does not meet the four points yet.</source>
        <translation>密码尚未满足上述要求。</translation>
    </message>
    <message>
        <source>Type the password once more.</source>
        <translation>请再输入一次密码。</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新密码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>A slip of a finger would lock you out.</source>
        <translation>手误可能会让您无法登录。</translation>
    </message>
    <message>
        <source>New password a&amp;gain</source>
        <translation>再次输入新密码(&amp;G)</translation>
    </message>
    <message>
        <source>Password a&amp;gain</source>
        <translation>再次输入密码(&amp;G)</translation>
    </message>
    <message>
        <source>Suggest a passphrase</source>
        <translation>建议密码短语</translation>
    </message>
    <message numerus="yes">
        <source>%n characters or more</source>
        <translation>
            <numerusform>%n 个字符或更多</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not contain the account name</source>
        <translation>不包含账户名</translation>
    </message>
    <message>
        <source>Not on the list of leaked passwords</source>
        <translation>不在泄露密码列表中</translation>
    </message>
    <message>
        <source>Used nowhere else — only you know</source>
        <translation>未在别处使用（只有您知道）</translation>
    </message>
    <message>
        <source>Long beats complicated. Spaces count, and any language will do.</source>
        <translation>长胜于复杂。空格也算，任何语言都可以。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s).</source>
        <translation>
            <numerusform>%n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Guessing it from a stolen vault file would take {time}.</source>
        <translation>从被盗的保险库文件猜出它需要{time}。</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>不到一秒</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform> %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform> %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform> %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform> %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform> %n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>centuries</source>
        <translation>数百年以上</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Matches so far</source>
        <translation>目前一致</translation>
    </message>
    <message>
        <source>This is different from the password above.</source>
        <translation>与上面的密码不同。</translation>
    </message>
    <message>
        <source>Six words drawn at random. Write them on paper, or type them a few times until they stick.</source>
        <translation>随机抽取的六个单词。请写在纸上，或多输入几遍直到记住。</translation>
    </message>
</context>
<context>
    <name>OldCopies</name>
    <message>
        <source>An old copy of the vault still opens with the old password</source>
        <translation>旧的保险库副本仍可用旧密码打开</translation>
    </message>
    <message>
        <source>Postern cannot reach copies that are elsewhere: an exported vault, a backup of this computer, a file that somebody has taken. The same keys are in them.</source>
        <translation>Postern 无法触及别处的副本：导出的保险库、本机的备份、被人拿走的文件。其中的密钥是一样的。</translation>
    </message>
    <message>
        <source>If only you have such copies</source>
        <translation>如果只有您有这些副本</translation>
    </message>
    <message>
        <source>Delete the exported vaults and the recovery codes from before.</source>
        <translation>删除以前导出的保险库和旧的恢复码。</translation>
    </message>
    <message>
        <source>Export the vault anew, and let your backup of this computer run.</source>
        <translation>重新导出保险库，并让本机再备份一次。</translation>
    </message>
    <message>
        <source>Remove the old entry from your authenticator.</source>
        <translation>从身份验证器中删除旧条目。</translation>
    </message>
    <message>
        <source>If somebody else may have one, or knows your recovery phrase, move the money</source>
        <translation>如果别人可能有副本，或知道您的助记词，请转移资产</translation>
    </message>
    <message>
        <source>Log out, choose “Create an account”, and write its new recovery phrase on new paper.</source>
        <translation>退出账户，选择“创建账户”，把新的助记词写在新的纸上。</translation>
    </message>
    <message>
        <source>Log in there, open Receive, and note the new address.</source>
        <translation>登录新账户，打开“收款”，记下新地址。</translation>
    </message>
    <message>
        <source>Log in here again and send everything to it, the most valuable first, on every network.</source>
        <translation>再登录此账户，把每个网络上的全部资产发往新地址，最贵重的先发。</translation>
    </message>
    <message>
        <source>Keys that you imported are in the old copies too: empty their addresses as well.</source>
        <translation>您导入的密钥也在旧副本中：同样清空它们的地址。</translation>
    </message>
    <message>
        <source>Tell those who pay you the new address, and keep this account until nothing more comes in.</source>
        <translation>把新地址告诉向您付款的人，并保留此账户，直到不再有款项进来。</translation>
    </message>
</context>
<context>
    <name>OldPhrasePage</name>
    <message>
        <source>Type your recovery phrase</source>
        <translation>请输入助记词</translation>
    </message>
    <message>
        <source>Make sure nobody and no camera can see the screen. The words never leave this computer.</source>
        <translation>请确认没有人和镜头能看到屏幕。这些单词从不离开这台电脑。</translation>
    </message>
    <message>
        <source>Do you have an exported vault? Drop the file here, or open it.</source>
        <translation>有导出的保险库吗？把文件拖到这里，或打开它。</translation>
    </message>
    <message>
        <source>Open a vault file…</source>
        <translation>打开保险库文件…</translation>
    </message>
    <message>
        <source>Postern never asks for these words anywhere else. Whoever does is trying to rob you.</source>
        <translation>Postern 绝不会在别处索要这些单词。凡是索要的人，都是骗子。</translation>
    </message>
    <message>
        <source>Type the words of your recovery phrase.</source>
        <translation>请输入助记词的单词。</translation>
    </message>
</context>
<context>
    <name>OlderNotice</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation>仍然打开</translation>
    </message>
</context>
<context>
    <name>PaperKey</name>
    <message>
        <source>P&amp;rinted key</source>
        <translation>打印密钥(&amp;R)</translation>
    </message>
    <message>
        <source>From your sheet: PK1 and nine groups of four. Capitals and hyphens do not matter.</source>
        <translation>见您的应急单：PK1 和九组四位字符。不区分大小写，连字符可省略。</translation>
    </message>
    <message>
        <source>Use the printed key</source>
        <translation>使用打印密钥</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Do not use the printed key</source>
        <translation>不使用打印密钥</translation>
    </message>
    <message>
        <source>Read it from a picture…</source>
        <translation>从图片读取…</translation>
    </message>
    <message>
        <source>{n} of {all} characters</source>
        <translation>{n}/{all} 个字符</translation>
    </message>
    <message>
        <source>Complete, and without a slip.</source>
        <translation>完整无误。</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <source>Choose a picture of the sheet</source>
        <translation>选择应急单的图片</translation>
    </message>
    <message>
        <source>A vault that is tied to another computer opens here with the password and its printed key.</source>
        <translation>绑定其他电脑的保险库，在这里凭密码和打印密钥打开。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring is locked, so its part of the key could not be read. Unlock the keyring and try again, or use the printed key.</source>
        <translation>本机的密钥环已锁定，无法读取其中的那一半密钥。请解锁密钥环后重试，或使用打印密钥。</translation>
    </message>
    <message>
        <source>This computer has no keyring now, or its service does not run, so its part of the key could not be read. If the vault is tied, use the printed key.</source>
        <translation>本机现在没有密钥环，或其服务未运行，无法读取其中的那一半密钥。如果保险库已绑定，请使用打印密钥。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring did not answer in time, so its part of the key could not be read. Try again, or use the printed key.</source>
        <translation>本机的密钥环没有及时应答，无法读取其中的那一半密钥。请重试，或使用打印密钥。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring refused, so its part of the key could not be read. If the vault is tied, use the printed key.</source>
        <translation>本机的密钥环拒绝了请求，无法读取其中的那一半密钥。如果保险库已绑定，请使用打印密钥。</translation>
    </message>
    <message>
        <source>The keyring is locked. Nothing was changed. Unlock it, then press the button again.</source>
        <translation>密钥环已锁定。未作任何更改。请解锁后再按一次按钮。</translation>
    </message>
    <message>
        <source>This computer has no keyring that Postern uses, or its service does not run. Nothing was changed.</source>
        <translation>本机没有 Postern 可用的密钥环，或其服务未运行。未作任何更改。</translation>
    </message>
    <message>
        <source>The keyring did not answer in time. Nothing was changed. Press the button again.</source>
        <translation>密钥环没有及时应答。未作任何更改。请再按一次按钮。</translation>
    </message>
    <message>
        <source>The keyring did not keep what it was given. Nothing was changed.</source>
        <translation>密钥环没有保存交给它的内容。未作任何更改。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring has no part of this vault&apos;s key: the vault is not tied, it was tied elsewhere, or the keyring was emptied. If it is tied, use the printed key.</source>
        <translation>本机的密钥环中没有此保险库的密钥：保险库未绑定、绑定在别处，或密钥环已被清空。如果已绑定，请使用打印密钥。</translation>
    </message>
    <message>
        <source>If you are sure of the password, the vault may have been tied anew since: then use the printed key.</source>
        <translation>如果密码确定无误，保险库可能在此后重新绑定过：请使用打印密钥。</translation>
    </message>
</context>
<context>
    <name>PasswordEntry</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已开启</translation>
    </message>
</context>
<context>
    <name>PaymentSheet</name>
    <message>
        <source>Payment {n} of {all}</source>
        <translation>第 {n} 笔付款，共 {all} 笔</translation>
    </message>
    <message>
        <source>Nothing from then on, if this is a token</source>
        <translation>此后为零（如果这是代币）</translation>
    </message>
    <message>
        <source>Who could take it</source>
        <translation>此前可取走者</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>May be taken</source>
        <translation>可被转走</translation>
    </message>
    <message>
        <source>Approval {n} of {all}</source>
        <translation>第 {n} 项授权，共 {all} 项</translation>
    </message>
    <message>
        <source>You send</source>
        <translation>您转出</translation>
    </message>
    <message>
        <source>Nothing of {token} from then on</source>
        <translation>此后不能再取走 {token}</translation>
    </message>
    <message>
        <source>Everything you have of this token, now and later</source>
        <translation>您现在和将来拥有的全部此代币</translation>
    </message>
    <message>
        <source>Who may take it</source>
        <translation>谁可以转走</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>In your contacts</source>
        <translation>在您的联系人中</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>代币</translation>
    </message>
    <message>
        <source>A token that Postern does not know</source>
        <translation>Postern 不认识的代币</translation>
    </message>
    <message>
        <source>Only its smallest units can be shown. Its contract:</source>
        <translation>只能显示其最小单位。合约地址：</translation>
    </message>
    <message>
        <source>Also sends</source>
        <translation>同时转出</translation>
    </message>
    <message>
        <source>From</source>
        <translation>付款地址</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Practice money</source>
        <translation>练习币</translation>
    </message>
    <message>
        <source>Not known to Postern</source>
        <translation>Postern 不认识</translation>
    </message>
    <message>
        <source>Real money</source>
        <translation>真实资产</translation>
    </message>
    <message>
        <source>Test money</source>
        <translation>测试币</translation>
    </message>
    <message>
        <source>Payment number {n} from this address</source>
        <translation>此地址的第 {n} 号付款</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>This is much for a network fee. Go on only if you expected it.</source>
        <translation>这笔网络费偏高。如果不在您的意料之中，请不要继续。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未能解读</translation>
    </message>
    <message numerus="yes">
        <source>The first %n byte(s); there may be more.</source>
        <translation>
            <numerusform>前 %n 个字节，后面可能还有更多。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhraseEntry</name>
    <message>
        <source>Number of words</source>
        <translation>单词数</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n 个单词</numerusform>
        </translation>
    </message>
    <message>
        <source>Word {n}</source>
        <translation>第 {n} 个单词</translation>
    </message>
    <message>
        <source>You can paste the whole phrase into any field. Numbers and line breaks do not matter.</source>
        <translation>可以把整组助记词粘贴到任意一格，编号和换行都没有关系。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Pass&amp;phrase (BIP-39), if you used one</source>
        <translation>附加口令 (BIP-39)，如曾使用(&amp;P)</translation>
    </message>
    <message>
        <source>Most wallets have none. It is not your password: a wrong one opens another, empty account.</source>
        <translation>大多数钱包没有。它不是您的密码：输错会打开另一个空账户。</translation>
    </message>
</context>
<context>
    <name>PhrasePage</name>
    <message>
        <source>There is no copy button, on purpose.</source>
        <translation>这里有意不提供复制按钮。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Number of words</source>
        <translation>单词数</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n 个单词</numerusform>
        </translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>我已抄好</translation>
    </message>
    <message>
        <source>“Do this later” keeps a reminder on the home page, and asks again before every log-out.</source>
        <translation>“稍后再做”会在首页保留提醒，并在每次退出账户前再次询问。</translation>
    </message>
    <message>
        <source>Look at every word and write it down first.</source>
        <translation>请先查看每个单词并写下来。</translation>
    </message>
    <message numerus="yes">
        <source>Write down these %n words, in order</source>
        <translation>
            <numerusform>请按顺序抄下这 %n 个单词</numerusform>
        </translation>
    </message>
    <message>
        <source>They are the only way back into your wallet if this computer breaks. Whoever has them has your money.</source>
        <translation>如果这台电脑损坏，它们是找回钱包的唯一途径。谁拥有它们，谁就拥有您的资产。</translation>
    </message>
</context>
<context>
    <name>PhraseWords</name>
    <message>
        <source>Print an empty backup sheet…</source>
        <translation>打印空白备份纸…</translation>
    </message>
    <message>
        <source>Hold a word with the mouse or with Space to read it. Enter shows it for five seconds.</source>
        <translation>用鼠标或空格键按住一个单词即可查看。按回车键显示五秒。</translation>
    </message>
    <message>
        <source>Make sure nobody and no camera can see the screen.</source>
        <translation>请确认没有人和镜头能看到屏幕。</translation>
    </message>
    <message>
        <source>Drawing the words…</source>
        <translation>正在生成单词…</translation>
    </message>
    <message>
        <source>Covered. {n} of {all} words seen</source>
        <translation>已遮盖。已查看 {n} 个，共 {all} 个单词</translation>
    </message>
    <message>
        <source>Save the empty backup sheet</source>
        <translation>保存空白备份纸</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The empty sheet is saved. Print it, and write the words on it by hand.</source>
        <translation>空白备份纸已保存。请打印出来，并手写单词。</translation>
    </message>
    <message>
        <source>The sheet could not be written there. Choose another folder.</source>
        <translation>无法写入该位置，请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Type your PIN, then press Enter.</source>
        <translation>输入 PIN，然后按回车键。</translation>
    </message>
    <message>
        <source>A keypad for the mouse. On the keyboard, just type the digits.</source>
        <translation>供鼠标使用的数字键盘。用键盘时直接输入数字即可。</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation>正在打开保险库…</translation>
    </message>
</context>
<context>
    <name>QuickView</name>
    <message>
        <source>Quick unlock</source>
        <translation>快速解锁</translation>
    </message>
    <message>
        <source>New P&amp;IN</source>
        <translation>新 PIN(&amp;I)</translation>
    </message>
    <message>
        <source>6 to 12 digits, not all the same, and no run such as 123456.</source>
        <translation>6 到 12 位数字，不能全部相同，也不能是连续数字。</translation>
    </message>
    <message>
        <source>The same PIN &amp;again</source>
        <translation>再次输入 PIN(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Password of this account</source>
        <translation>此账户的密码(&amp;P)</translation>
    </message>
    <message>
        <source>Quick unlock is off</source>
        <translation>快速解锁已关闭</translation>
    </message>
    <message>
        <source>Turn quick unlock off</source>
        <translation>关闭快速解锁</translation>
    </message>
    <message>
        <source>Quick unlock is on</source>
        <translation>快速解锁已开启</translation>
    </message>
    <message>
        <source>Unlock with a PIN</source>
        <translation>使用 PIN 解锁</translation>
    </message>
    <message>
        <source>Unlock with your fingerprint</source>
        <translation>使用指纹解锁</translation>
    </message>
    <message>
        <source>Unlock with {method}</source>
        <translation>使用{method}解锁</translation>
    </message>
    <message>
        <source>From then on only your password opens Postern after a lock.</source>
        <translation>此后，锁定的 Postern 只能用您的密码打开。</translation>
    </message>
    <message>
        <source>It shows your wallet again after a lock, until you log out or the session has come of age. Every payment still asks for your password. While Postern is locked, whoever can read this computer&apos;s memory could find a short PIN out, and would see your balances, never your keys.</source>
        <translation>锁定后用它即可重新显示钱包，直到您退出账户或会话到期。每次付款仍需输入密码。Postern 锁定期间，能读取本机内存的人可能猜出较短的 PIN，从而看到您的余额，但拿不到您的密钥。</translation>
    </message>
    <message>
        <source>It shows your wallet again after a lock, until you log out or the session has come of age. Every payment still asks for your password. This sensor only says yes or no, so what shows your wallet stays in memory while Postern is locked: whoever can read this computer&apos;s memory would see your balances, never your keys. Every finger that this computer knows opens it.</source>
        <translation>锁定后用它即可重新显示钱包，直到您退出账户或会话到期。每次付款仍需输入密码。这种传感器只回答“是”或“否”，因此锁定期间用来显示钱包的内容会留在内存中：能读取本机内存的人会看到您的余额，但拿不到您的密钥。本机已录入的每一枚指纹都能解锁。</translation>
    </message>
    <message>
        <source>It shows your wallet again after a lock, until you log out or the session has come of age. Every payment still asks for your password. The key that opens it stays in this computer&apos;s own hardware.</source>
        <translation>锁定后用它即可重新显示钱包，直到您退出账户或会话到期。每次付款仍需输入密码。解锁用的密钥保存在本机自带的硬件中。</translation>
    </message>
    <message>
        <source>What it could open has been erased from memory.</source>
        <translation>它能打开的内容已从内存中清除。</translation>
    </message>
    <message>
        <source>Five wrong tries end it until your password is typed again. So do log-out and a restart.</source>
        <translation>连续输错 5 次后停用，直到再次输入密码。退出账户或重新启动后也是如此。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Touch the sensor first.</source>
        <translation>请先触摸传感器。</translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same one twice.</source>
        <translation>两次输入的 PIN 不一致，请输入两次相同的 PIN。</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Logged out</source>
        <translation>已退出账户</translation>
    </message>
    <message>
        <source>Guest session</source>
        <translation>访客会话</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>未写入任何内容</translation>
    </message>
    <message>
        <source>vault removed</source>
        <translation>已移除保险库</translation>
    </message>
    <message>
        <source>vault kept</source>
        <translation>已保留保险库</translation>
    </message>
    <message>
        <source>{checked} of {expected} checked</source>
        <translation>{checked}/{expected} 已核实</translation>
    </message>
    <message>
        <source>Encrypted vault, {size}</source>
        <translation>加密保险库，{size}</translation>
    </message>
    <message>
        <source>Out of our hands: the system&apos;s swap and hibernation files, clipboard managers, disk backups.</source>
        <translation>我们无法控制：系统交换与休眠文件、剪贴板管理工具、磁盘备份。</translation>
    </message>
    <message>
        <source>Erased, then looked for again</source>
        <translation>已删除，并再次查找确认</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>保留在本机</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Unchanged on the blockchain</source>
        <translation>链上不变</translation>
    </message>
    <message>
        <source>Your assets. Logging out moves nothing.</source>
        <translation>您的资产。退出不会移动分毫。</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) that knew it ended</source>
        <translation>
            <numerusform>%n 个知情的程序已结束</numerusform>
        </translation>
    </message>
    <message>
        <source>there was none, and there is none</source>
        <translation>原本没有，现在也没有</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) looked for, none is there</source>
        <translation>
            <numerusform>查找了 %n 个文件，均不存在</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer held</source>
        <translation>已不再保留</translation>
    </message>
    <message>
        <source>read again: nothing of Postern&apos;s is on it</source>
        <translation>再次读取：没有 Postern 的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n removed, none left</source>
        <translation>
            <numerusform>删除 %n 个，剩余 0 个</numerusform>
        </translation>
    </message>
    <message>
        <source>read again: no entry</source>
        <translation>再次读取：没有条目</translation>
    </message>
    <message numerus="yes">
        <source>asked again: %n item(s) looked for, none is there</source>
        <translation>
            <numerusform>已再次查询：查找了 %n 项，均不存在</numerusform>
        </translation>
    </message>
    <message>
        <source>kept, as you asked</source>
        <translation>按您的要求保留</translation>
    </message>
    <message>
        <source>still there: the keyring did not delete it</source>
        <translation>仍然存在：密钥环没有删除它</translation>
    </message>
    <message>
        <source>the keyring did not answer; the next start tries again</source>
        <translation>密钥环没有响应；下次启动时会再试</translation>
    </message>
    <message>
        <source>still there: another program holds it</source>
        <translation>仍在：被其他程序占用</translation>
    </message>
    <message>
        <source>could not be looked for again</source>
        <translation>无法再次查找</translation>
    </message>
</context>
<context>
    <name>ReceiptView</name>
    <message>
        <source>Log in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Quit Postern</source>
        <translation>关闭 Postern</translation>
    </message>
    <message>
        <source>This receipt</source>
        <translation>此回执</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>It names no address and no amount.</source>
        <translation>不含任何地址和金额。</translation>
    </message>
    <message>
        <source>Quit Postern now to be sure.</source>
        <translation>为保险起见，请立即关闭 Postern。</translation>
    </message>
    <message>
        <source>One of its programs could not be seen to end. Quitting ends them all.</source>
        <translation>未能确认其中一个程序已结束。关闭会结束全部程序。</translation>
    </message>
    <message>
        <source>You can walk away.</source>
        <translation>您可以放心离开了。</translation>
    </message>
    <message>
        <source>Nothing of yours is left open on this computer.</source>
        <translation>这台电脑上没有留下任何打开的内容。</translation>
    </message>
    <message>
        <source>You can leave; one small thing is left.</source>
        <translation>可以离开，只剩一件小事。</translation>
    </message>
    <message>
        <source>Keys and session are gone. The receipt says what is still there.</source>
        <translation>密钥与会话已清除。回执说明了还剩什么。</translation>
    </message>
    <message>
        <source>One thing is not certain.</source>
        <translation>有一件事无法确定。</translation>
    </message>
    <message>
        <source>The receipt says what could not be confirmed.</source>
        <translation>回执说明了哪一项未能确认。</translation>
    </message>
    <message>
        <source>Log in with another account</source>
        <translation>用其他账户登录</translation>
    </message>
    <message>
        <source>To the first page</source>
        <translation>回到起始页</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存回执</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The receipt could not be written there. Choose another folder.</source>
        <translation>回执无法写入该位置，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Receipt saved.</source>
        <translation>回执已保存。</translation>
    </message>
    <message>
        <source>Receipt copied.</source>
        <translation>回执已复制。</translation>
    </message>
</context>
<context>
    <name>RecoveryCodes</name>
    <message>
        <source>Recovery codes</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>If your authenticator is lost, one of these opens the door in place of a 6-digit code. Each works once. Keep them apart from this computer.</source>
        <translation>如果身份验证器丢失，可用其中一个代替 6 位验证码。每个只能使用一次。请与这台电脑分开存放。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>I kept them</source>
        <translation>我已保存</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>They could not be written there. Choose another folder.</source>
        <translation>无法写入该位置，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Saved. Move the file to where this computer&apos;s thief would not look.</source>
        <translation>已保存。请把文件移到偷走这台电脑的人找不到的地方。</translation>
    </message>
    <message>
        <source>Postern recovery codes of {name}, {date}. Each works once.</source>
        <translation>{name} 的 Postern 恢复码，{date}。每个只能使用一次。</translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message numerus="yes">
        <source>Sign %n payment(s)?</source>
        <translation>
            <numerusform>签署 %n 笔付款？</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them is signed with this one password. Read them all.</source>
        <translation>输入一次密码会签署每一笔。请全部读完。</translation>
    </message>
    <message numerus="yes">
        <source>Sign %n payment(s)</source>
        <translation>
            <numerusform>签署 %n 笔付款</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of the network&apos;s own coin</source>
        <translation>{n} 个该网络的原生币</translation>
    </message>
    <message>
        <source>{n} base units</source>
        <translation>{n} 个最小单位</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>练习网络</translation>
    </message>
    <message>
        <source>Network number {n}</source>
        <translation>编号为 {n} 的网络</translation>
    </message>
    <message>
        <source>{amount}, and {fee}</source>
        <translation>{amount}，另加{fee}</translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation>最多 {amount}</translation>
    </message>
    <message>
        <source>Every network of the Ethereum kind</source>
        <translation>所有以太坊类网络</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n approval(s)?</source>
        <translation>
            <numerusform>撤销 %n 项授权？</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them is signed with this one password. Nothing more can be taken by them then.</source>
        <translation>这一个密码会签署其中每一项。此后它们再也取不走任何东西。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n approval(s)</source>
        <translation>
            <numerusform>撤销 %n 项授权</numerusform>
        </translation>
    </message>
    <message>
        <source>If this is a collection of single items (NFTs), one of them may be taken.</source>
        <translation>如果这是单件藏品合集（NFT），其中一件可能会被转走。</translation>
    </message>
    <message>
        <source>Network fee: {fee}</source>
        <translation>手续费：{fee}</translation>
    </message>
    <message>
        <source>It also sends {amount}.</source>
        <translation>同时发送 {amount}。</translation>
    </message>
    <message>
        <source>{amount}, and what the network takes for data</source>
        <translation>{amount}，另加网络收取的数据费</translation>
    </message>
    <message>
        <source>Confirm a payment</source>
        <translation>确认付款</translation>
    </message>
    <message>
        <source>Save a contact</source>
        <translation>保存联系人</translation>
    </message>
    <message>
        <source>Remove approvals</source>
        <translation>撤销授权</translation>
    </message>
    <message>
        <source>Reading the payment…</source>
        <translation>正在解读付款…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Reading the contact…</source>
        <translation>正在读取联系人…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Change the address of {name}?</source>
        <translation>更改 {name} 的地址？</translation>
    </message>
    <message>
        <source>Payments to this contact go to the new address from now on.</source>
        <translation>今后付给此联系人的款项都会转到新地址。</translation>
    </message>
    <message>
        <source>Change the contact {name}?</source>
        <translation>更改联系人 {name}？</translation>
    </message>
    <message>
        <source>Compare the whole address with what the recipient has told you.</source>
        <translation>请将整个地址与收款人告诉您的核对。</translation>
    </message>
    <message>
        <source>Save {name} as a contact?</source>
        <translation>将 {name} 保存为联系人？</translation>
    </message>
    <message>
        <source>Save the contact</source>
        <translation>保存联系人</translation>
    </message>
    <message>
        <source>Nobody can call back a payment once it is on the network. Compare the whole address.</source>
        <translation>付款一旦上链，任何人都无法撤回。请核对整个地址。</translation>
    </message>
    <message>
        <source>Cancel a payment?</source>
        <translation>取消一笔付款？</translation>
    </message>
    <message>
        <source>Nothing is sent. This takes the place of a payment that still waits.</source>
        <translation>不会转出任何资产。它将取代一笔仍在等待的付款。</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>取消付款</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make a new contract?</source>
        <translation>创建新合约？</translation>
    </message>
    <message>
        <source>Postern cannot read what the new contract will do.</source>
        <translation>Postern 无法解读新合约会做什么。</translation>
    </message>
    <message>
        <source>Make the contract</source>
        <translation>创建合约</translation>
    </message>
    <message>
        <source>Sign what Postern cannot read?</source>
        <translation>签署 Postern 无法解读的内容？</translation>
    </message>
    <message>
        <source>Postern cannot read what this asks the contract to do.</source>
        <translation>Postern 无法解读这要求合约做什么。</translation>
    </message>
    <message>
        <source>Sign all the same</source>
        <translation>仍要签署</translation>
    </message>
    <message>
        <source>Send a token that Postern does not know to {name}?</source>
        <translation>将 Postern 不认识的代币转给 {name}？</translation>
    </message>
    <message>
        <source>Send a token that Postern does not know?</source>
        <translation>转出 Postern 不认识的代币？</translation>
    </message>
    <message>
        <source>Send {amount} to {name}?</source>
        <translation>将 {amount} 转给 {name}？</translation>
    </message>
    <message>
        <source>Send {amount}?</source>
        <translation>转出 {amount}？</translation>
    </message>
    <message>
        <source>Send {amount}</source>
        <translation>转出 {amount}</translation>
    </message>
    <message>
        <source>Whoever it is may take it at any time, without asking you again.</source>
        <translation>对方可随时转走，无需再次征得您的同意。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Let somebody take all your {symbol}?</source>
        <translation>允许他人转走您的全部 {symbol}？</translation>
    </message>
    <message>
        <source>Let somebody take all of a token that Postern does not know?</source>
        <translation>允许他人转走 Postern 不认识的一种代币的全部？</translation>
    </message>
    <message>
        <source>Let somebody take {amount} more?</source>
        <translation>允许他人多转走 {amount}？</translation>
    </message>
    <message>
        <source>Remove an approval?</source>
        <translation>撤销授权？</translation>
    </message>
    <message>
        <source>From then on nothing more can be taken by this approval.</source>
        <translation>此后无法再凭此授权转走资产。</translation>
    </message>
    <message>
        <source>If this is a token, nothing more can be taken by this approval from then on.</source>
        <translation>如果这是代币，此后无法再凭此授权转走资产。</translation>
    </message>
    <message>
        <source>Remove the approval</source>
        <translation>撤销授权</translation>
    </message>
    <message>
        <source>Let somebody take up to {amount}?</source>
        <translation>允许他人转走最多 {amount}？</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This is not what you were shown before</source>
        <translation>这与之前显示的内容不同</translation>
    </message>
    <message>
        <source>The wallet now asks for something else. Read it from the top.</source>
        <translation>钱包现在请求的是另一项内容。请从头阅读。</translation>
    </message>
    <message>
        <source>There is nothing to confirm yet.</source>
        <translation>还没有可确认的内容。</translation>
    </message>
    <message>
        <source>Scroll through all of them first.</source>
        <translation>请先滚动看完全部。</translation>
    </message>
    <message>
        <source>Scroll to the end first.</source>
        <translation>请先滚动到末尾。</translation>
    </message>
</context>
<context>
    <name>SameNameNotice</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SecureView</name>
    <message>
        <source>Secure account</source>
        <translation>保护账户</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Present &amp;password</source>
        <translation>当前密码(&amp;P)</translation>
    </message>
    <message>
        <source>Of the authenticator that you have now.</source>
        <translation>来自您现在使用的身份验证器。</translation>
    </message>
    <message>
        <source>Step {n} of {count}</source>
        <translation>第 {n} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>For when somebody may know your password, has seen your codes, or can unlock this computer. Nothing changes before the last step.</source>
        <translation>当有人可能知道您的密码、看到过您的验证码，或能解锁这台电脑时使用。最后一步之前不会有任何更改。</translation>
    </message>
    <message>
        <source>Secure this account</source>
        <translation>保护此账户</translation>
    </message>
    <message>
        <source>One that nobody has seen, and that you use nowhere else.</source>
        <translation>一个没有人见过、也不在别处使用的密码。</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>设定新密码</translation>
    </message>
    <message>
        <source>Your authenticator gets a new entry. The old one works until the last step.</source>
        <translation>身份验证器中会增加一个新条目。旧条目在最后一步之前仍然有效。</translation>
    </message>
    <message>
        <source>Set up a new two-step code</source>
        <translation>设置新的两步验证码</translation>
    </message>
    <message>
        <source>They take the place of the old ones. With this step everything becomes valid at once.</source>
        <translation>它们将取代旧的恢复码。完成这一步，所有更改同时生效。</translation>
    </message>
    <message>
        <source>Keep the new recovery codes</source>
        <translation>保存新的恢复码</translation>
    </message>
    <message>
        <source>From now on the new password and the new code open this account. Quick unlock has ended.</source>
        <translation>从现在起，用新密码和新验证码打开此账户。快速解锁已失效。</translation>
    </message>
    <message>
        <source>The account is secured</source>
        <translation>账户已受保护</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep the recovery codes first.</source>
        <translation>请先保存恢复码。</translation>
    </message>
    <message>
        <source>Stop here?</source>
        <translation>就此停止？</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Password, code and recovery codes stay as they were.</source>
        <translation>尚未做任何更改。密码、验证码和恢复码都保持原样。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>SensorPanel</name>
    <message>
        <source>Unlock with {method}</source>
        <translation>使用{method}解锁</translation>
    </message>
    <message>
        <source>Touch the sensor now</source>
        <translation>现在请触摸传感器</translation>
    </message>
    <message>
        <source>Press Space, then touch the sensor</source>
        <translation>按空格键，然后触摸传感器</translation>
    </message>
    <message>
        <source>The sensor knows you.</source>
        <translation>传感器已认出您。</translation>
    </message>
    <message>
        <source>The sensor did not recognise you. Try again, or use your password.</source>
        <translation>传感器未能识别，请重试或使用密码。</translation>
    </message>
    <message>
        <source>It could not read that. Touch it once more, with the middle of the finger.</source>
        <translation>没有读清。请用手指中部再触摸一次。</translation>
    </message>
    <message>
        <source>Another program is using the sensor. Try again, or use your password.</source>
        <translation>另一个程序正在使用传感器，请重试或使用密码。</translation>
    </message>
    <message>
        <source>This computer does not let Postern use the sensor here. Use your password.</source>
        <translation>本机不允许 Postern 在此使用传感器，请使用密码。</translation>
    </message>
    <message>
        <source>There is no sensor any more, or no finger is known to it. Use your password.</source>
        <translation>找不到传感器，或其中没有录入指纹，请使用密码。</translation>
    </message>
    <message>
        <source>The sensor failed. Try again, or use your password.</source>
        <translation>传感器出错，请重试或使用密码。</translation>
    </message>
    <message>
        <source>Nobody touched the sensor. Press Space to try again.</source>
        <translation>没有人触摸传感器。按空格键重试。</translation>
    </message>
    <message>
        <source>It reads only when you ask it to.</source>
        <translation>只有您要求时它才会读取。</translation>
    </message>
</context>
<context>
    <name>SessionPasswordPage</name>
    <message>
        <source>Choose a password for this session</source>
        <translation>为本次会话选择一个密码</translation>
    </message>
    <message>
        <source>It unlocks this session and confirms what you do in it. It ends when you log out, as all else.</source>
        <translation>它用于解锁本次会话并确认其中的操作。退出账户时，它与其他一切一起失效。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>At least 8 characters. Do not use one that you use elsewhere.</source>
        <translation>至少 8 个字符。不要使用您在别处用过的密码。</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>再次输入(&amp;A)</translation>
    </message>
    <message>
        <source>Log in as guest</source>
        <translation>以访客身份登录</translation>
    </message>
    <message>
        <source>Nothing is written on this computer. Type your recovery phrase only where you trust the owner.</source>
        <translation>不会在这台电脑上写入任何内容。只在您信任其主人的电脑上输入助记词。</translation>
    </message>
    <message>
        <source>The password needs at least 8 characters.</source>
        <translation>密码至少需要 8 个字符。</translation>
    </message>
    <message>
        <source>Type the password once more.</source>
        <translation>请再输入一次密码。</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>访客</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>opens only with your password, and with your code, printed key or this computer if set up</source>
        <translation>仅能用密码打开（如已设置，还需验证码、打印密钥或本机）</translation>
    </message>
    <message>
        <source>nothing of this account</source>
        <translation>没有此账户的内容</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>保留在本机</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Unchanged on the blockchain</source>
        <translation>链上不变</translation>
    </message>
    <message>
        <source>Your assets</source>
        <translation>您的资产</translation>
    </message>
    <message>
        <source>logging out moves nothing</source>
        <translation>退出不会移动分毫</translation>
    </message>
    <message>
        <source>Nothing was written, so nothing stays.</source>
        <translation>没有写入任何内容，因此什么都不会留下。</translation>
    </message>
    <message>
        <source>Erased, then looked for again</source>
        <translation>已删除，并再次查找确认</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Looking again…</source>
        <translation>正在再次查找…</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) could not be erased yet. Postern tries again at its next start, or now:</source>
        <translation>
            <numerusform>有 %n 项尚未清除。Postern 会在下次启动时重试，或现在重试：</numerusform>
        </translation>
    </message>
    <message>
        <source>Out of our hands</source>
        <translation>我们无法控制的部分</translation>
    </message>
    <message>
        <source>Swap and hibernation: the system may have written parts of memory to the disk. Encrypt the whole disk, and shut the computer down instead of letting it sleep.

Clipboard managers: some keep a history of what was copied. Clear it there.

Disk backups: a backup may hold an older copy of your vault. It still opens with the password of that day.</source>
        <translation>交换与休眠：系统可能已把部分内存写入磁盘。请加密整个磁盘，并关机而不是休眠。

剪贴板管理工具：有些会保留复制历史，请在其中清除。

磁盘备份：备份中可能有保险库的旧副本，仍可用当时的密码打开。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Tie</name>
    <message>
        <source>Print the emergency sheet</source>
        <translation>打印应急单</translation>
    </message>
    <message>
        <source>I have it: continue</source>
        <translation>已备好，继续</translation>
    </message>
    <message>
        <source>Two groups from your sheet</source>
        <translation>应急单上的两组字符</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The keyring did not take this computer&apos;s part</source>
        <translation>密钥环未接受本机的那一半密钥</translation>
    </message>
    <message>
        <source>Copies from before</source>
        <translation>以前的副本</translation>
    </message>
    <message>
        <source>Tie this vault to this computer</source>
        <translation>将保险库绑定到本机</translation>
    </message>
    <message>
        <source>Make a new printed key</source>
        <translation>制作新的打印密钥</translation>
    </message>
    <message>
        <source>Untie this vault</source>
        <translation>解除保险库绑定</translation>
    </message>
    <message>
        <source>A stolen copy of the vault is then of no use, even to somebody who knows the password: it also needs a secret in this computer&apos;s keyring. For any other computer there is a key on paper, which you print now.</source>
        <translation>此后即使有人知道密码，偷走保险库的副本也毫无用处：还需要本机密钥环中的密钥。在其他电脑上使用纸上的密钥，现在就打印。</translation>
    </message>
    <message>
        <source>A new sheet takes the place of the old one, which opens nothing from then on.</source>
        <translation>新应急单取代旧应急单，旧应急单此后打不开任何东西。</translation>
    </message>
    <message>
        <source>The password alone then opens the vault, on any computer that has its file. The sheet opens nothing any more.</source>
        <translation>此后在任何存有保险库文件的电脑上，仅凭密码即可打开。应急单不再有效。</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>解除绑定</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>If this computer breaks, is stolen, or its keyring is lost, only this key opens the vault, with your password. Print it or write it down, and keep it away from this computer.</source>
        <translation>如果本机损坏、被盗或密钥环丢失，只有凭此密钥和您的密码才能打开保险库。请打印或抄写，并远离本机保管。</translation>
    </message>
    <message>
        <source>The sheet is covered now. Type two of its groups, from the paper.</source>
        <translation>应急单现已遮盖。请照应急单输入其中两组。</translation>
    </message>
    <message>
        <source>Tie the vault</source>
        <translation>绑定保险库</translation>
    </message>
    <message>
        <source>Use the new sheet</source>
        <translation>启用新应急单</translation>
    </message>
    <message>
        <source>The vault is tied to this computer</source>
        <translation>保险库已绑定到本机</translation>
    </message>
    <message>
        <source>The new sheet holds</source>
        <translation>新应急单已生效</translation>
    </message>
    <message>
        <source>The vault is untied</source>
        <translation>保险库已解除绑定</translation>
    </message>
    <message>
        <source>Here it opens with your password, as before. On any other computer it opens with your password and the printed key.</source>
        <translation>在本机仍凭密码打开。在其他任何电脑上凭密码和打印密钥打开。</translation>
    </message>
    <message>
        <source>The old sheet opens nothing any more. Destroy it, so that nobody relies on it.</source>
        <translation>旧应急单已打不开任何东西。请销毁，以免有人误用。</translation>
    </message>
    <message>
        <source>The password alone opens it again. The printed key opens nothing: destroy it.</source>
        <translation>现在仅凭密码即可打开。打印密钥已失效，请销毁。</translation>
    </message>
    <message>
        <source>The keyring did not answer, so an old secret is left in it. It is of no use to anybody.</source>
        <translation>密钥环没有应答，其中留有一个旧密钥，对任何人都没有用处。</translation>
    </message>
    <message>
        <source>The copy here is erased. A vault that you exported, or a backup, from before still opens with the password alone: export it anew, and erase the old ones.</source>
        <translation>本机的旧副本已删除。以前导出的保险库或备份仍可仅凭密码打开：请重新导出，并删除旧的。</translation>
    </message>
    <message>
        <source>A vault that you exported, or a backup, from the time when it was tied still needs its sheet. Export it anew before you destroy the sheet.</source>
        <translation>绑定期间导出的保险库或备份仍需要当时的应急单。请先重新导出，再销毁应急单。</translation>
    </message>
</context>
<context>
    <name>TieView</name>
    <message>
        <source>Show the sheet again</source>
        <translation>再次显示应急单</translation>
    </message>
    <message>
        <source>Type both groups from the sheet.</source>
        <translation>请输入应急单上的两组字符。</translation>
    </message>
</context>
<context>
    <name>TipCard</name>
    <message>
        <source>Previous tip</source>
        <translation>上一条提示</translation>
    </message>
    <message>
        <source>Next tip</source>
        <translation>下一条提示</translation>
    </message>
    <message>
        <source>Let the tips go on</source>
        <translation>继续轮换提示</translation>
    </message>
    <message>
        <source>Hold this tip</source>
        <translation>停在这条提示</translation>
    </message>
    <message>
        <source>Safety tip {n} of {count}</source>
        <translation>安全提示 {n}/{count}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Language: {name}</source>
        <translation>语言：{name}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>TryButtons</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>现在可以重试了。</translation>
    </message>
</context>
<context>
    <name>TwoStepPage</name>
    <message>
        <source>Set up a two-step code</source>
        <translation>设置两步验证码</translation>
    </message>
    <message>
        <source>Besides the password, Postern then asks for a 6-digit code that changes every 30 seconds.</source>
        <translation>除密码外，Postern 还会要求输入每 30 秒更换一次的 6 位验证码。</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>暂时跳过</translation>
    </message>
    <message>
        <source>The code keeps out whoever saw you type the password. It does not encrypt: a stolen vault file is guarded by the password alone.</source>
        <translation>验证码可以挡住看到您输入密码的人。它并不加密：被盗的保险库文件只由密码保护。</translation>
    </message>
</context>
<context>
    <name>TwoStepSetup</name>
    <message>
        <source>Type the code that your authenticator shows.</source>
        <translation>请输入身份验证器显示的验证码。</translation>
    </message>
    <message>
        <source>Keep the recovery codes first.</source>
        <translation>请先保存恢复码。</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app on your phone.</source>
        <translation>请用手机上的身份验证器应用扫描。</translation>
    </message>
    <message>
        <source>Or type this key into it:</source>
        <translation>或手动输入此密钥：</translation>
    </message>
    <message>
        <source>The &amp;6-digit code it shows</source>
        <translation>它显示的 6 位验证码(&amp;6)</translation>
    </message>
    <message>
        <source>Right. The authenticator is set up.</source>
        <translation>正确。身份验证器已设置好。</translation>
    </message>
</context>
<context>
    <name>WhatChanges</name>
    <message>
        <source>A new password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The vault here is encrypted anew. The old one no longer opens it.</source>
        <translation>本机的保险库会重新加密，旧密码不再能打开它。</translation>
    </message>
    <message>
        <source>A new two-step code</source>
        <translation>新的两步验证码</translation>
    </message>
    <message>
        <source>The codes of the old authenticator no longer work.</source>
        <translation>旧身份验证器的验证码不再有效。</translation>
    </message>
    <message>
        <source>Ten new recovery codes</source>
        <translation>十个新的恢复码</translation>
    </message>
    <message>
        <source>The old ones no longer work.</source>
        <translation>旧恢复码不再有效。</translation>
    </message>
    <message>
        <source>Quick unlock ends</source>
        <translation>快速解锁失效</translation>
    </message>
    <message>
        <source>You can choose one again afterwards.</source>
        <translation>之后可以重新设置。</translation>
    </message>
    <message>
        <source>Does somebody know your recovery phrase?</source>
        <translation>有人知道您的助记词吗？</translation>
    </message>
    <message>
        <source>Then none of this helps: whoever has the words has the money. Move it to a new recovery phrase. The last page says how.</source>
        <translation>那么这些都无济于事：谁有助记词，谁就有您的资产。请把资产转移到新的助记词。最后一页会说明怎么做。</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>WordCell</name>
    <message>
        <source>Word {n}</source>
        <translation>第 {n} 个单词</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>已遮盖</translation>
    </message>
    <message>
        <source>Seen.</source>
        <translation>已查看。</translation>
    </message>
</context>
<context>
    <name>WordsCheck</name>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Word {n}</source>
        <translation>第 {n} 个单词</translation>
    </message>
    <message>
        <source>Suggestions come from the public list of 2,048 words, so they give nothing away. Tab accepts the first.</source>
        <translation>建议来自公开的 2,048 个单词表，不会泄露任何信息。按 Tab 采用第一个。</translation>
    </message>
    <message>
        <source>That is not word {n}. Look at your paper, not at your memory.</source>
        <translation>这不是第 {n} 个单词。请看纸张，不要凭记忆。</translation>
    </message>
</context>
<context>
    <name>_Advice</name>
    <message>
        <source>Do</source>
        <translation>应当</translation>
    </message>
    <message>
        <source>Don&apos;t</source>
        <translation>切勿</translation>
    </message>
    <message>
        <source>Write on paper, by hand, twice</source>
        <translation>用手写在纸上，抄两份</translation>
    </message>
    <message>
        <source>Keep the two sheets in two places</source>
        <translation>两张纸分别放在两个地方</translation>
    </message>
    <message>
        <source>Check that nobody and no camera sees the screen</source>
        <translation>确认没有人和镜头看到屏幕</translation>
    </message>
    <message>
        <source>No photo, screenshot, cloud note or e-mail</source>
        <translation>不要拍照、截屏、存云笔记或发邮件</translation>
    </message>
    <message>
        <source>Never type them into a website</source>
        <translation>绝不在网站上输入</translation>
    </message>
    <message>
        <source>Never read them out to “support”</source>
        <translation>绝不念给“客服”听</translation>
    </message>
</context>
<context>
    <name>_Requirement</name>
    <message>
        <source>Met:</source>
        <translation>已满足：</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>未满足：</translation>
    </message>
</context>
</TS>
