<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountButton</name>
    <message>
        <source>Shared computer</source>
        <translation>共用电脑</translation>
    </message>
    <message>
        <source>Guest session</source>
        <translation>访客会话</translation>
    </message>
</context>
<context>
    <name>AccountLog</name>
    <message>
        <source>Something that this version does not know</source>
        <translation>此版本不认识的事项</translation>
    </message>
    <message>
        <source>Network: {name}</source>
        <translation>网络：{name}</translation>
    </message>
    <message>
        <source>A line waited on this computer that this vault cannot open. Somebody put it there, changed it, or damaged the file. What it said cannot be known.</source>
        <translation>本机上有一行等候写入的记录，此保险库无法打开。它可能是他人放入的、被改动过，或文件已损坏。其内容无从得知。</translation>
    </message>
    <message>
        <source>Written by Postern {version}.</source>
        <translation>由 Postern {version} 写入。</translation>
    </message>
    <message>
        <source>The end of this list is missing</source>
        <translation>此列表缺少末尾部分</translation>
    </message>
    <message>
        <source>It was longer when this account was last open on this computer. An older copy of the vault is in its place, or somebody took lines away.</source>
        <translation>上次在本机打开此账户时，列表更长。保险库可能被换成了旧副本，或有人删去了若干行。</translation>
    </message>
    <message>
        <source>This list was changed</source>
        <translation>此列表被改动过</translation>
    </message>
    <message>
        <source>Its lines do not follow from each other as Postern writes them: one was changed, taken out or put in. Do not rely on it. Save it if you want to look into it: securing the account begins a new one.</source>
        <translation>各行之间不再像 Postern 写入时那样前后相承：有一行被改动、删去或插入。请勿采信。如需查证请先导出：保护账户后将开始新的列表。</translation>
    </message>
    <message>
        <source>You asked for it</source>
        <translation>按您的要求</translation>
    </message>
    <message>
        <source>Nothing was touched for a while</source>
        <translation>一段时间没有操作</translation>
    </message>
    <message>
        <source>The password was typed long ago</source>
        <translation>距上次输入密码已久</translation>
    </message>
    <message>
        <source>The window was closed</source>
        <translation>窗口被关闭</translation>
    </message>
    <message>
        <source>The wallet did not answer</source>
        <translation>钱包没有响应</translation>
    </message>
    <message>
        <source>The wallet ended by itself</source>
        <translation>钱包自行结束</translation>
    </message>
    <message>
        <source>The wallet did something it may not</source>
        <translation>钱包做了不允许的事</translation>
    </message>
    <message>
        <source>The screen was locked</source>
        <translation>屏幕被锁定</translation>
    </message>
    <message>
        <source>The computer went to sleep</source>
        <translation>电脑进入睡眠</translation>
    </message>
    <message>
        <source>The lid was closed</source>
        <translation>上盖被合上</translation>
    </message>
    <message>
        <source>Somebody else took over the computer</source>
        <translation>其他用户接管了电脑</translation>
    </message>
    <message>
        <source>A remote session</source>
        <translation>远程会话</translation>
    </message>
    <message>
        <source>Postern was minimised</source>
        <translation>Postern 被最小化</translation>
    </message>
    <message>
        <source>The computer&apos;s network changed</source>
        <translation>电脑的网络发生变化</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>已退出账户</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>已创建账户</translation>
    </message>
    <message>
        <source>Account restored</source>
        <translation>已恢复账户</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>已更改密码</translation>
    </message>
    <message>
        <source>Two-step code switched on</source>
        <translation>已启用两步验证码</translation>
    </message>
    <message>
        <source>Two-step code switched off</source>
        <translation>已停用两步验证码</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>已生成新的恢复码</translation>
    </message>
    <message>
        <source>Recovery phrase shown</source>
        <translation>已显示助记词</translation>
    </message>
    <message>
        <source>Recovery phrase checked</source>
        <translation>已核对助记词</translation>
    </message>
    <message>
        <source>Automatic lock loosened</source>
        <translation>已放宽自动锁定</translation>
    </message>
    <message>
        <source>Vault exported</source>
        <translation>已导出保险库</translation>
    </message>
    <message>
        <source>Removal confirmed</source>
        <translation>已确认移除</translation>
    </message>
    <message>
        <source>Computer no longer shared</source>
        <translation>已改为不再共用电脑</translation>
    </message>
    <message>
        <source>Payment confirmed</source>
        <translation>已确认付款</translation>
    </message>
    <message>
        <source>Contact confirmed</source>
        <translation>已确认联系人</translation>
    </message>
    <message>
        <source>Addresses looked for</source>
        <translation>已查找地址</translation>
    </message>
    <message>
        <source>Private key imported</source>
        <translation>已导入私钥</translation>
    </message>
    <message>
        <source>Quick unlock changed</source>
        <translation>已更改快速解锁</translation>
    </message>
    <message>
        <source>Keyring switched on</source>
        <translation>已启用密钥环</translation>
    </message>
    <message>
        <source>Keyring switched off</source>
        <translation>已停用密钥环</translation>
    </message>
    <message>
        <source>Vault tied to a computer</source>
        <translation>已将保险库绑定到电脑</translation>
    </message>
    <message>
        <source>New emergency sheet</source>
        <translation>已换新应急表</translation>
    </message>
    <message>
        <source>Vault no longer tied</source>
        <translation>已解除保险库绑定</translation>
    </message>
    <message>
        <source>Account secured</source>
        <translation>已保护账户</translation>
    </message>
    <message>
        <source>Code by e-mail switched on</source>
        <translation>已启用邮件验证码</translation>
    </message>
    <message>
        <source>Code by e-mail switched off</source>
        <translation>已停用邮件验证码</translation>
    </message>
    <message>
        <source>Cache cleared</source>
        <translation>已清除缓存</translation>
    </message>
    <message>
        <source>Notices by e-mail switched on</source>
        <translation>已启用邮件通知</translation>
    </message>
    <message>
        <source>Notices by e-mail switched off</source>
        <translation>已停用邮件通知</translation>
    </message>
    <message>
        <source>A line that does not open</source>
        <translation>无法打开的一行</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>登录被拒</translation>
    </message>
    <message>
        <source>Unlock refused</source>
        <translation>解锁被拒</translation>
    </message>
    <message>
        <source>Quick unlock refused</source>
        <translation>快速解锁被拒</translation>
    </message>
    <message>
        <source>Password change refused</source>
        <translation>更改密码被拒</translation>
    </message>
    <message>
        <source>Two-step code: switching on refused</source>
        <translation>启用两步验证码被拒</translation>
    </message>
    <message>
        <source>Two-step code: switching off refused</source>
        <translation>停用两步验证码被拒</translation>
    </message>
    <message>
        <source>New recovery codes refused</source>
        <translation>生成新恢复码被拒</translation>
    </message>
    <message>
        <source>Showing the recovery phrase refused</source>
        <translation>显示助记词被拒</translation>
    </message>
    <message>
        <source>Recovery phrase: check failed</source>
        <translation>助记词核对未通过</translation>
    </message>
    <message>
        <source>Loosening the lock refused</source>
        <translation>放宽自动锁定被拒</translation>
    </message>
    <message>
        <source>Export refused</source>
        <translation>导出被拒</translation>
    </message>
    <message>
        <source>Removal refused</source>
        <translation>移除被拒</translation>
    </message>
    <message>
        <source>“No longer shared” refused</source>
        <translation>“不再共用”被拒</translation>
    </message>
    <message>
        <source>Payment refused</source>
        <translation>付款被拒</translation>
    </message>
    <message>
        <source>Contact refused</source>
        <translation>确认联系人被拒</translation>
    </message>
    <message>
        <source>Looking for addresses refused</source>
        <translation>查找地址被拒</translation>
    </message>
    <message>
        <source>Key import refused</source>
        <translation>导入私钥被拒</translation>
    </message>
    <message>
        <source>Change of quick unlock refused</source>
        <translation>更改快速解锁被拒</translation>
    </message>
    <message>
        <source>Keyring: switching on refused</source>
        <translation>启用密钥环被拒</translation>
    </message>
    <message>
        <source>Keyring: switching off refused</source>
        <translation>停用密钥环被拒</translation>
    </message>
    <message>
        <source>Tying the vault refused</source>
        <translation>绑定保险库被拒</translation>
    </message>
    <message>
        <source>Emergency sheet refused</source>
        <translation>换新应急表被拒</translation>
    </message>
    <message>
        <source>Untying the vault refused</source>
        <translation>解除绑定被拒</translation>
    </message>
    <message>
        <source>Securing the account refused</source>
        <translation>保护账户被拒</translation>
    </message>
    <message>
        <source>Code by e-mail: switching on refused</source>
        <translation>启用邮件验证码被拒</translation>
    </message>
    <message>
        <source>Code by e-mail: switching off refused</source>
        <translation>停用邮件验证码被拒</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password and 6-digit code</source>
        <translation>密码和 6 位验证码</translation>
    </message>
    <message>
        <source>Password and recovery code</source>
        <translation>密码和恢复码</translation>
    </message>
    <message>
        <source>Password on this computer</source>
        <translation>在绑定的电脑上输入密码</translation>
    </message>
    <message>
        <source>Password on this computer, and 6-digit code</source>
        <translation>在绑定的电脑上输入密码和 6 位验证码</translation>
    </message>
    <message>
        <source>Password and printed key</source>
        <translation>密码和打印密钥</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Touch ID</source>
        <translation>触控 ID</translation>
    </message>
    <message>
        <source>Windows Hello</source>
        <translation>Windows Hello</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>助记词</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Wrong entry</source>
        <translation>输入有误</translation>
    </message>
    <message>
        <source>The code is wrong</source>
        <translation>验证码有误</translation>
    </message>
    <message>
        <source>The clock is off</source>
        <translation>时钟不准</translation>
    </message>
    <message>
        <source>Code by e-mail asked for</source>
        <translation>已要求邮件验证码</translation>
    </message>
    <message>
        <source>A word is wrong</source>
        <translation>有单词不对</translation>
    </message>
    <message>
        <source>A contact was changed</source>
        <translation>联系人被改动</translation>
    </message>
    <message>
        <source>Not what was confirmed</source>
        <translation>与所确认的不符</translation>
    </message>
    <message>
        <source>A hundred wrong tries</source>
        <translation>已连错一百次</translation>
    </message>
    <message>
        <source>The vault was changed</source>
        <translation>保险库被改动</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>保险库已损坏</translation>
    </message>
    <message>
        <source>As a guest</source>
        <translation>访客会话</translation>
    </message>
    <message>
        <source>An older vault</source>
        <translation>较旧的保险库</translation>
    </message>
    <message>
        <source>The clock was set back</source>
        <translation>时钟被调回</translation>
    </message>
    <message>
        <source>A time to come</source>
        <translation>时间尚未到来</translation>
    </message>
    <message>
        <source>It was a guest&apos;s session, of which nothing stayed on that computer.</source>
        <translation>这是一次访客会话，没有在那台电脑上留下任何内容。</translation>
    </message>
    <message>
        <source>The vault was older than the one last used on that computer, and was opened all the same.</source>
        <translation>此保险库比那台电脑上次使用的旧，但仍被打开。</translation>
    </message>
    <message>
        <source>The computer&apos;s clock stood earlier than at the line before: do not trust this time.</source>
        <translation>电脑的时钟早于上一行的时间：请勿相信此时间。</translation>
    </message>
    <message>
        <source>This time has not come yet: that computer&apos;s clock stood ahead, or somebody put the line in who had your wallet open.</source>
        <translation>此时间尚未到来：那台电脑的时钟偏快，或有人在您的钱包打开时加入了这一行。</translation>
    </message>
    <message>
        <source>The open wallet could not say so itself; Postern noted it from outside.</source>
        <translation>打开的钱包未能自行记录；由 Postern 从外部记下。</translation>
    </message>
    <message>
        <source>Everything else was right, and a code was sent by e-mail. Without it nobody got in.</source>
        <translation>其余均正确，并已通过邮件发送验证码。没有它，谁也进不来。</translation>
    </message>
    <message>
        <source>Somebody opened your wallet. If that was not you, they know what opens it: secure your account.</source>
        <translation>有人打开了您的钱包。如果不是您，说明对方知道如何打开：请保护账户。</translation>
    </message>
    <message>
        <source>This needs no password: whoever finds the wallet open can do it.</source>
        <translation>此操作无需密码：钱包打开时，谁都可以做。</translation>
    </message>
    <message>
        <source>This vault was made.</source>
        <translation>此保险库由此建立。</translation>
    </message>
    <message>
        <source>From then on the wallet was closed.</source>
        <translation>自此钱包处于关闭状态。</translation>
    </message>
    <message>
        <source>A payment was signed with your password. Which one stands under Activity. If you did not make it, secure your account now.</source>
        <translation>一笔付款用您的密码签了名，详情见“记录”。如果不是您做的，请立即保护账户。</translation>
    </message>
    <message>
        <source>This needs your password. If you did not do it, somebody knows it: secure your account.</source>
        <translation>此操作需要您的密码。如果不是您做的，说明有人知道密码：请保护账户。</translation>
    </message>
    <message>
        <source>The vault file was not as Postern had written it, and was not opened. Look who can reach it.</source>
        <translation>保险库文件与 Postern 写入时不同，因此没有打开。请查看谁能接触到它。</translation>
    </message>
    <message>
        <source>The password was right, but this computer&apos;s clock did not fit the 6-digit code.</source>
        <translation>密码正确，但本机时钟与 6 位验证码不符。</translation>
    </message>
    <message>
        <source>The password was right. What was to be signed was not what Postern had shown, so nothing was.</source>
        <translation>密码正确。但待签名的内容与 Postern 显示的不同，因此没有签名。</translation>
    </message>
    <message>
        <source>Somebody typed something wrong; nothing was opened. One or two are slips of the hand. If many are not yours, somebody is guessing: look who can reach this computer, and choose a stronger password.</source>
        <translation>有人输入有误，什么也没有打开。一两次可能只是手误。如果有许多次不是您，说明有人在猜测：请查看谁能接触这台电脑，并换用更强的密码。</translation>
    </message>
</context>
<context>
    <name>AccountLogPage</name>
    <message>
        <source>Account activity</source>
        <translation>账户记录</translation>
    </message>
    <message>
        <source>Who came in, who was refused, why it locked, what was changed. Your vault keeps it for a year. It names no address, no amount and no IP address.</source>
        <translation>谁进来过、谁被拒绝、为何锁定、改了什么。保险库保存一年，其中没有地址、金额和 IP 地址。</translation>
    </message>
    <message>
        <source>Secure account…</source>
        <translation>保护账户…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Logins and unlocks</source>
        <translation>登录与解锁</translation>
    </message>
    <message>
        <source>Refused tries</source>
        <translation>被拒的尝试</translation>
    </message>
    <message>
        <source>Locks and log-outs</source>
        <translation>锁定与退出</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Something that was not you?</source>
        <translation>有不是您的操作吗？</translation>
    </message>
    <message>
        <source>This was not me</source>
        <translation>这不是我</translation>
    </message>
    <message>
        <source>Lock others out: new password, new two-step code, new recovery codes, no quick unlock.</source>
        <translation>将他人拒之门外：换新密码、两步验证码和恢复码，停用快速解锁。</translation>
    </message>
    <message>
        <source>stolen, hacked, somebody else, thief</source>
        <translation>被盗，被黑，他人，小偷</translation>
    </message>
    <message>
        <source>What is noted</source>
        <translation>记录的内容</translation>
    </message>
    <message>
        <source>Note the network&apos;s name at login</source>
        <translation>登录时记下网络名称</translation>
    </message>
    <message>
        <source>Such as your Wi-Fi&apos;s. Off unless you want it: it tells where you were.</source>
        <translation>例如您的 Wi-Fi 名称。默认不记：它会说明您去过哪里。</translation>
    </message>
    <message>
        <source>Wi-Fi, SSID, place, privacy</source>
        <translation>Wi-Fi，SSID，地点，隐私</translation>
    </message>
    <message>
        <source>No line of this kind.</source>
        <translation>没有此类记录。</translation>
    </message>
    <message>
        <source>Nothing has been noted yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>Choose a line to read what it means.</source>
        <translation>选择一行，查看其含义。</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Export account activity</source>
        <translation>导出账户记录</translation>
    </message>
    <message>
        <source>The list was saved.</source>
        <translation>列表已保存。</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>账户名</translation>
    </message>
    <message>
        <source>The account name. It is typed at login and is nowhere stored in clear.</source>
        <translation>账户名。登录时输入，任何地方都不以明文保存。</translation>
    </message>
    <message>
        <source>Name of the address</source>
        <translation>地址名称</translation>
    </message>
    <message>
        <source>Only shown here. Enter saves it.</source>
        <translation>仅在此处显示。按回车键保存。</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>主账户</translation>
    </message>
    <message>
        <source>Address on Ethereum</source>
        <translation>以太坊地址</translation>
    </message>
    <message>
        <source>Ctrl+C copies it when it has the focus.</source>
        <translation>选中后按 Ctrl+C 复制。</translation>
    </message>
    <message>
        <source>Keeping it safe</source>
        <translation>妥善保管</translation>
    </message>
    <message>
        <source>Export the encrypted vault</source>
        <translation>导出加密保险库</translation>
    </message>
    <message>
        <source>A copy for another disk. It opens with the password and code of today.</source>
        <translation>可存到另一块磁盘的副本，用今天的密码和验证码打开。</translation>
    </message>
    <message>
        <source>A copy for another disk. On another computer it opens with the password and printed key.</source>
        <translation>存到其他磁盘的副本。在其他电脑上凭密码和打印密钥打开。</translation>
    </message>
    <message>
        <source>backup, save, file</source>
        <translation>备份 保存 文件 backup</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export encrypted vault</source>
        <translation>导出加密保险库</translation>
    </message>
    <message>
        <source>Check recovery phrase</source>
        <translation>核对助记词</translation>
    </message>
    <message>
        <source>Type four words from your paper, so you know it still works.</source>
        <translation>输入纸上的四个单词，确认备份仍然有效。</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>核对…</translation>
    </message>
    <message>
        <source>Show recovery phrase</source>
        <translation>显示助记词</translation>
    </message>
    <message>
        <source>The words, after the password.</source>
        <translation>输入密码后显示单词。</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Leaving this computer</source>
        <translation>离开这台电脑</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>从本机移除</translation>
    </message>
    <message>
        <source>Logs out and erases the vault here. The recovery phrase or an exported vault brings it back.</source>
        <translation>退出账户并删除本机的保险库。可用助记词或导出的保险库恢复。</translation>
    </message>
    <message>
        <source>delete account, log out and remove</source>
        <translation>删除账户 退出并移除 注销 remove delete</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
</context>
<context>
    <name>ActivityExport</name>
    <message>
        <source>Export activity</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
</context>
<context>
    <name>ActivityFilters</name>
    <message>
        <source>Find by name, address, asset, note or transaction</source>
        <translation>按名称、地址、资产、备注或交易查找</translation>
    </message>
    <message>
        <source>Find payments</source>
        <translation>查找收付记录</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>全部收支</translation>
    </message>
    <message>
        <source>Every asset</source>
        <translation>所有资产</translation>
    </message>
    <message>
        <source>Every network</source>
        <translation>所有网络</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Networks&apos; own coins</source>
        <translation>各网络原生币</translation>
    </message>
    <message>
        <source>Only {name} ✕</source>
        <translation>仅 {name} ✕</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all payments again</source>
        <translation>重新显示全部记录</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>收付</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收付记录</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes the payments that are shown into a CSV file.</source>
        <translation>将当前显示的收付记录写入 CSV 文件。</translation>
    </message>
    <message>
        <source>No payment fits.</source>
        <translation>没有符合的记录。</translation>
    </message>
    <message>
        <source>No payments yet.</source>
        <translation>还没有收付记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n worthless payment(s) hidden. Show</source>
        <translation>
            <numerusform>已隐藏 %n 笔无价值的转账。显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide worthless payments</source>
        <translation>隐藏无价值的转账</translation>
    </message>
    <message>
        <source>Thieves send nothing, or next to nothing, so that you copy their address from your history.</source>
        <translation>骗子会转来零或极少的金额，诱使您从记录中复制他们的地址。</translation>
    </message>
    <message>
        <source>Reading the history: block {done} of {last}</source>
        <translation>正在读取历史：区块 {done} / {last}</translation>
    </message>
    <message>
        <source>Not every network answers; what is shown may be old.</source>
        <translation>并非所有网络都有响应；显示的内容可能已过时。</translation>
    </message>
    <message>
        <source>Sent again. The network has it.</source>
        <translation>已重新发送，网络已收到。</translation>
    </message>
    <message>
        <source>It was not sent again</source>
        <translation>未能重新发送</translation>
    </message>
    <message>
        <source>Open {host} in your browser?</source>
        <translation>在浏览器中打开 {host}？</translation>
    </message>
    <message>
        <source>This tells the website which payment you look at.</source>
        <translation>该网站会知道您正在查看哪笔付款。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) exported. Whoever has the file can read it.</source>
        <translation>
            <numerusform>已导出 %n 笔记录。拿到文件的人都能读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export stopped. No file was written.</source>
        <translation>已停止导出，未写入文件。</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>文件未写入</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制此行</translation>
    </message>
</context>
<context>
    <name>AddNetwork</name>
    <message>
        <source>&amp;RPC address of a server</source>
        <translation>服务器的 RPC 地址(&amp;R)</translation>
    </message>
    <message>
        <source>Starts with https://, or with http:// on this computer.</source>
        <translation>以 https:// 开头；本机服务器可用 http://。</translation>
    </message>
    <message>
        <source>Pro&amp;xy (optional)</source>
        <translation>代理（选填）(&amp;X)</translation>
    </message>
    <message>
        <source>socks5://127.0.0.1:9050 for Tor, or http:// and a port.</source>
        <translation>Tor 用 socks5://127.0.0.1:9050，或 http:// 加端口。</translation>
    </message>
    <message>
        <source>The server has no encryption</source>
        <translation>服务器没有加密</translation>
    </message>
    <message>
        <source>Everybody between this computer and such a server can read what you ask and change what it answers. Only for a server in your own home.</source>
        <translation>本机与这种服务器之间的任何人都能看到您的查询，并篡改它的回答。仅用于您自己家里的服务器。</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>查询服务器</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Name of the network</source>
        <translation>网络名称(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ymbol of its coin</source>
        <translation>原生币符号(&amp;Y)</translation>
    </message>
    <message>
        <source>It is a test network: its money is worth nothing</source>
        <translation>这是测试网络：其中的资产没有价值</translation>
    </message>
    <message>
        <source>Add and switch on</source>
        <translation>添加并启用</translation>
    </message>
    <message>
        <source>A proxy starts with socks5:// or http:// and ends with a port.</source>
        <translation>代理以 socks5:// 或 http:// 开头，以端口结尾。</translation>
    </message>
    <message>
        <source>This server claims to be the practice network, which is inside Postern. It is not used.</source>
        <translation>此服务器自称练习网络，而练习网络在 Postern 内部。不会使用它。</translation>
    </message>
    <message>
        <source>A symbol has 1 to 11 letters and digits, such as ETH.</source>
        <translation>符号由 1 到 11 个字母和数字组成，例如 ETH。</translation>
    </message>
    <message>
        <source>A network needs a name of its own, of at most 40 characters.</source>
        <translation>网络需要一个不与其他网络重复的名称，最多 40 个字符。</translation>
    </message>
    <message>
        <source>You have this network already: {network}</source>
        <translation>您已有此网络：{network}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Postern knows this network: {network}</source>
        <translation>Postern 认识此网络：{network}</translation>
    </message>
    <message>
        <source>Your server is asked first, the others when it does not answer.</source>
        <translation>优先查询您的服务器，它无响应时才查询其他服务器。</translation>
    </message>
    <message>
        <source>Use this server for {network}</source>
        <translation>将此服务器用于 {network}</translation>
    </message>
</context>
<context>
    <name>AddToken</name>
    <message>
        <source>Net&amp;work</source>
        <translation>网络(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Contract of the token</source>
        <translation>代币合约(&amp;C)</translation>
    </message>
    <message>
        <source>From the web site of whoever makes the token, not from somebody&apos;s message.</source>
        <translation>请从代币发行方的网站获取，不要用别人消息里的地址。</translation>
    </message>
    <message>
        <source>Paste or type 0x and 40 characters</source>
        <translation>粘贴或输入 0x 加 40 个字符</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Anybody can give a token any name</source>
        <translation>任何人都能给代币起任何名字</translation>
    </message>
    <message>
        <source>Only the address of the contract tells tokens apart. Compare all of it with the maker&apos;s own.</source>
        <translation>只有合约地址能区分代币。请与发行方公布的地址逐位核对。</translation>
    </message>
    <message>
        <source>Switch a network on first.</source>
        <translation>请先启用一个网络。</translation>
    </message>
    <message>
        <source>It calls itself {symbol}, “{name}”</source>
        <translation>它自称 {symbol}，“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>%n decimal place(s), on {network}</source>
        <translation>
            <numerusform>%n 位小数，位于 {network}</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the {symbol} that Postern knows</source>
        <translation>这不是 Postern 认识的 {symbol}</translation>
    </message>
    <message>
        <source>It only has the same name, or one that looks like it. Such tokens are made to deceive.</source>
        <translation>它只是名称相同或相似。这类代币是用来骗人的。</translation>
    </message>
    <message>
        <source>It is among your tokens already.</source>
        <translation>它已在您的代币中。</translation>
    </message>
    <message>
        <source>Among your tokens already</source>
        <translation>已在您的代币中</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Add this token</source>
        <translation>添加此代币</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Shown</source>
        <translation>正在显示</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show this address on all pages</source>
        <translation>在所有页面显示此地址</translation>
    </message>
    <message>
        <source>Show {name} on all pages</source>
        <translation>在所有页面显示 {name}</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>{name} 的更多操作</translation>
    </message>
    <message>
        <source>Name of the address</source>
        <translation>地址名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表移除</translation>
    </message>
</context>
<context>
    <name>AddressWords</name>
    <message>
        <source>Imported private key. Your recovery phrase does not bring it back.</source>
        <translation>导入的私钥。助记词无法恢复它。</translation>
    </message>
    <message>
        <source>Only watched: its key is not here, and nothing can be paid from it.</source>
        <translation>仅供观察：密钥不在这里，无法用它付款。</translation>
    </message>
    <message>
        <source>Of your recovery phrase, {path}</source>
        <translation>来自您的助记词，{path}</translation>
    </message>
    <message>
        <source>BIP-44: Postern and most wallets</source>
        <translation>BIP-44：Postern 和大多数钱包</translation>
    </message>
    <message>
        <source>Ledger Live</source>
        <translation>Ledger Live</translation>
    </message>
    <message>
        <source>Old Ledger and MyEtherWallet</source>
        <translation>旧版 Ledger 和 MyEtherWallet</translation>
    </message>
    <message>
        <source>{amount} {symbol} on {network}.</source>
        <translation>{network} 上有 {amount} {symbol}。</translation>
    </message>
    <message numerus="yes">
        <source>{amount} {symbol} and %n payment(s) sent on {network}.</source>
        <translation>
            <numerusform>{network} 上有 {amount} {symbol}，转出过 %n 笔。</numerusform>
        </translation>
    </message>
    <message>
        <source>Off the list. Its key stays in the encrypted vault; importing the key again shows the address again.</source>
        <translation>已移出列表。密钥仍在加密的保险库中；再次导入该私钥即可重新显示此地址。</translation>
    </message>
    <message>
        <source>Off the list. It is not watched any more.</source>
        <translation>已移出列表，不再观察。</translation>
    </message>
    <message>
        <source>Off the list. Your recovery phrase still leads to it: it can be found again.</source>
        <translation>已移出列表。助记词仍能得到它：可以再次找到。</translation>
    </message>
</context>
<context>
    <name>AddressesPage</name>
    <message>
        <source>All addresses</source>
        <translation>全部地址</translation>
    </message>
    <message>
        <source>On all pages, one address is shown at a time</source>
        <translation>所有页面一次只显示一个地址</translation>
    </message>
    <message>
        <source>More addresses</source>
        <translation>更多地址</translation>
    </message>
    <message>
        <source>Next address of your recovery phrase</source>
        <translation>助记词的下一个地址</translation>
    </message>
    <message>
        <source>Asks for the password. The paper with your words brings it back as well.</source>
        <translation>需要输入密码。您的助记词纸张同样能恢复它。</translation>
    </message>
    <message>
        <source>new address, derive, account</source>
        <translation>新地址, 派生, 账户</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add the next address of your recovery phrase</source>
        <translation>添加助记词的下一个地址</translation>
    </message>
    <message>
        <source>Find addresses of your recovery phrase</source>
        <translation>查找助记词的地址</translation>
    </message>
    <message>
        <source>Addresses that Ledger or other wallets have made from the same words. Asks for the password. Then the networks that are on are asked about all of them: their servers learn that they belong together.</source>
        <translation>Ledger 等钱包用同一组助记词生成的地址。需要输入密码。随后会向已启用的网络查询所有这些地址：其服务器会知道它们属于同一人。</translation>
    </message>
    <message>
        <source>scan, Ledger, derivation path, MetaMask, restore, missing</source>
        <translation>扫描, Ledger, 派生路径, MetaMask, 恢复, 丢失</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Import a private key</source>
        <translation>导入私钥</translation>
    </message>
    <message>
        <source>Or a keystore file. It is kept in the encrypted vault; your recovery phrase does not bring it back.</source>
        <translation>也可导入 keystore 文件。它保存在加密的保险库中；助记词无法恢复它。</translation>
    </message>
    <message>
        <source>private key, keystore, JSON, import account</source>
        <translation>私钥, keystore, JSON, 导入账户</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Watch an address</source>
        <translation>观察地址</translation>
    </message>
    <message>
        <source>See what any address owns. Nothing can be paid from it here.</source>
        <translation>查看任意地址的资产。无法从这里用它付款。</translation>
    </message>
    <message>
        <source>watch-only, read-only, follow</source>
        <translation>观察, 只读, 关注</translation>
    </message>
    <message>
        <source>Watch…</source>
        <translation>观察…</translation>
    </message>
    <message>
        <source>The first 20 addresses are all on your list. Postern adds no more.</source>
        <translation>前 20 个地址都已在列表中。Postern 不再添加更多。</translation>
    </message>
    <message>
        <source>Address {number}</source>
        <translation>地址 {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) added.</source>
        <translation>
            <numerusform>已添加 %n 个地址。</numerusform>
        </translation>
    </message>
    <message>
        <source>The address is watched from now on.</source>
        <translation>现在开始观察此地址。</translation>
    </message>
    <message>
        <source>{name} is shown on all pages.</source>
        <translation>所有页面现在显示 {name}。</translation>
    </message>
    <message>
        <source>The key is in the encrypted vault, and its address on your list.</source>
        <translation>密钥已存入加密的保险库，地址已在列表中。</translation>
    </message>
    <message>
        <source>Found addresses</source>
        <translation>找到的地址</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>All are of your recovery phrase. Add those that you use.</source>
        <translation>它们都来自您的助记词。请添加您使用的地址。</translation>
    </message>
    <message>
        <source>The account&apos;s first address stays on the list.</source>
        <translation>账户的第一个地址始终保留在列表中。</translation>
    </message>
    <message>
        <source>A payment from it is under way.</source>
        <translation>它有一笔付款正在进行。</translation>
    </message>
</context>
<context>
    <name>AmountStep</name>
    <message>
        <source>A&amp;sset</source>
        <translation>资产(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <translation>金额(&amp;M)</translation>
    </message>
    <message>
        <source>Such as 0.25</source>
        <translation>例如 0.25</translation>
    </message>
    <message>
        <source>Send &amp;all</source>
        <translation>全部转出(&amp;A)</translation>
    </message>
    <message>
        <source>Everything there is; of a network&apos;s own coin the fee is kept back.</source>
        <translation>全部余额；若为网络自身的币，会预留手续费。</translation>
    </message>
    <message>
        <source>Leaves {amount} in {name}</source>
        <translation>{name} 中剩余 {amount}</translation>
    </message>
    <message>
        <source>{asset} · {amount} available</source>
        <translation>{asset} · 可用 {amount}</translation>
    </message>
    <message>
        <source>Use the most possible</source>
        <translation>使用最大值</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>How Postern looks</source>
        <translation>Postern 的外观</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>“跟随系统”与桌面保持一致。</translation>
    </message>
    <message>
        <source>dark, light, theme</source>
        <translation>深色 浅色 主题 dark light</translation>
    </message>
    <message>
        <source>System</source>
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
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>On top of the system&apos;s own size.</source>
        <translation>在系统字号的基础上缩放。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>语言 · Language</source>
        <translation>Language · 语言</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>没有滑动或渐变。</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <source>Unnamed contract</source>
        <translation>未命名的合约</translation>
    </message>
    <message>
        <source>Unnamed address</source>
        <translation>未命名的地址</translation>
    </message>
    <message>
        <source>Unnamed token</source>
        <translation>未命名的代币</translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>无限额</translation>
    </message>
    <message>
        <source>{n} base units</source>
        <translation>{n} 个最小单位</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Not a contract</source>
        <translation>不是合约</translation>
    </message>
    <message>
        <source>Nothing there now</source>
        <translation>目前没有余额</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>有限额</translation>
    </message>
    <message>
        <source>Nothing at risk</source>
        <translation>无风险余额</translation>
    </message>
    <message>
        <source>Your own address</source>
        <translation>您自己的地址</translation>
    </message>
    <message>
        <source>Only claimed</source>
        <translation>仅为声称</translation>
    </message>
    <message>
        <source>Apps are contracts. This is an address with a key, and whoever has the key may take the tokens.</source>
        <translation>应用都是合约。而这是一个有密钥的地址，谁有密钥，谁就可以取走代币。</translation>
    </message>
    <message>
        <source>All of this token may be taken, now and later.</source>
        <translation>这种代币现在和以后都可以被全部取走。</translation>
    </message>
    <message>
        <source>You have none of this token now. Whatever comes in later may all be taken.</source>
        <translation>您现在没有这种代币。以后收到的都可能被全部取走。</translation>
    </message>
    <message>
        <source>No more than this may be taken.</source>
        <translation>最多只能取走这么多。</translation>
    </message>
    <message>
        <source>You have none of this token now, and no more than this may be taken.</source>
        <translation>您现在没有这种代币，而且最多只能取走这么多。</translation>
    </message>
    <message>
        <source>You allowed one of your own addresses to take tokens of another.</source>
        <translation>您允许自己的一个地址取走另一个地址的代币。</translation>
    </message>
    <message>
        <source>The token, which is not in your list, says so. No payment of yours was found that asked for it: it may be bait.</source>
        <translation>这是一个不在您列表中的代币自己声称的。没有找到您为此发起的交易：可能是诱饵。</translation>
    </message>
    <message>
        <source>This address is only watched: its key is not here, so nothing can be signed.</source>
        <translation>此地址仅供观察：密钥不在这里，无法签名。</translation>
    </message>
    <message>
        <source>Its removal is on its way.</source>
        <translation>撤销正在途中。</translation>
    </message>
    <message>
        <source>The network has not confirmed it in this session, so it cannot be removed now.</source>
        <translation>本次会话中网络尚未确认它，因此现在无法撤销。</translation>
    </message>
    <message>
        <source>{network}: read back to block {n}.</source>
        <translation>{network}：已读取到区块 {n}。</translation>
    </message>
    <message>
        <source>{network}: read back to {date} (block {n}).</source>
        <translation>{network}：已读取到 {date}（区块 {n}）。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected.</source>
        <translation>
            <numerusform>已选 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking what it costs…</source>
        <translation>正在询问费用…</translation>
    </message>
    <message numerus="yes">
        <source>Removing takes %n transaction(s), about {fee} in fees.</source>
        <translation>
            <numerusform>撤销需要 %n 笔交易，手续费约 {fee}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsModel</name>
    <message>
        <source>Remove</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>代币</translation>
    </message>
    <message>
        <source>May spend</source>
        <translation>可取走</translation>
    </message>
    <message>
        <source>At risk now</source>
        <translation>当前风险</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近变动</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Remove the approval of {token} for {app}</source>
        <translation>撤销 {app} 对 {token} 的授权</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Apps that may move your tokens without asking. Remove what you do not use.</source>
        <translation>可以不经询问转走您代币的应用。不用的请撤销。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Filter by app, token or address</source>
        <translation>按应用、代币或地址筛选</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Space ticks what is to be removed. Ctrl+A chooses all.</source>
        <translation>空格键勾选要撤销的项，Ctrl+A 选择全部。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Could not read {network}.</source>
        <translation>无法读取{network}。</translation>
    </message>
    <message>
        <source>What is shown of it is as of {time} and cannot be removed now.</source>
        <translation>所示内容为 {time} 的情况，现在无法撤销。</translation>
    </message>
    <message>
        <source>No approval fits the filter.</source>
        <translation>没有符合筛选条件的授权。</translation>
    </message>
    <message>
        <source>No network is switched on.</source>
        <translation>没有启用任何网络。</translation>
    </message>
    <message>
        <source>Looking for approvals…</source>
        <translation>正在查找授权…</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>No app may move your tokens.</source>
        <translation>没有应用可以转走您的代币。</translation>
    </message>
    <message>
        <source>No app may move your tokens, as far back as was read.</source>
        <translation>在已读取的范围内，没有应用可以转走您的代币。</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>全部网络</translation>
    </message>
    <message>
        <source>Riskiest first</source>
        <translation>风险最高在前</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>By app</source>
        <translation>按应用</translation>
    </message>
    <message>
        <source>By token</source>
        <translation>按代币</translation>
    </message>
    <message numerus="yes">
        <source>%n removal(s) signed and on the way.</source>
        <translation>
            <numerusform>%n 笔撤销已签名，正在途中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not remove</source>
        <translation>不撤销</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Copy app&apos;s address</source>
        <translation>复制应用地址</translation>
    </message>
    <message>
        <source>Copy token&apos;s address</source>
        <translation>复制代币地址</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>A&amp;ddress</source>
        <translation>地址(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>As&amp;k for (optional)</source>
        <translation>请求金额（选填）(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Asset</source>
        <translation>资产(&amp;A)</translation>
    </message>
    <message>
        <source>N&amp;ote for yourself (optional)</source>
        <translation>给自己的备注（选填）(&amp;O)</translation>
    </message>
    <message>
        <source>Such as “Invoice 118”. Whoever pays does not see it.</source>
        <translation>例如“发票 118”。付款人看不到。</translation>
    </message>
    <message>
        <source>Save request</source>
        <translation>保存请求</translation>
    </message>
    <message>
        <source>Keeps it in the list below, and shows when it has been paid.</source>
        <translation>保存到下方列表，付款到账后会显示。</translation>
    </message>
    <message>
        <source>Any network (address alone)</source>
        <translation>任何网络（仅地址）</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>{name} on {network}</source>
        <translation>{name} · {network}</translation>
    </message>
</context>
<context>
    <name>AssetsCard</name>
    <message>
        <source>Assets</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Find an asset</source>
        <translation>查找资产</translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>没有找到。请换个词试试。</translation>
    </message>
    <message>
        <source>Add token…</source>
        <translation>添加代币…</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden token(s)</source>
        <translation>
            <numerusform>已隐藏 %n 个代币</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>重新隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show its payments</source>
        <translation>显示其收付记录</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>收款…</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Show this token always</source>
        <translation>始终显示此代币</translation>
    </message>
    <message>
        <source>Hide this token</source>
        <translation>隐藏此代币</translation>
    </message>
</context>
<context>
    <name>AssetsModel</name>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>{network} · as of {time}</source>
        <translation>{network} · 截至 {time}</translation>
    </message>
    <message>
        <source>{network} has not answered yet.</source>
        <translation>{network} 尚未响应。</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainState</name>
    <message>
        <source>Opens the settings of the networks.</source>
        <translation>打开网络设置。</translation>
    </message>
    <message>
        <source>No network is switched on</source>
        <translation>没有启用任何网络</translation>
    </message>
    <message>
        <source>{network} does not answer</source>
        <translation>{network} 无响应</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) do not answer</source>
        <translation>
            <numerusform>%n 个网络无响应</numerusform>
        </translation>
    </message>
    <message>
        <source>{network}: another network answers</source>
        <translation>{network}：响应的是另一个网络</translation>
    </message>
    <message>
        <source>{network} gives no useful answer</source>
        <translation>{network} 的响应无法使用</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Offline — showing what was known at {time}</source>
        <translation>离线——显示 {time} 时的数据</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s), up to date</source>
        <translation>
            <numerusform>%n 个网络，已是最新</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>截至 {time}</translation>
    </message>
    <message>
        <source>Asking the networks…</source>
        <translation>正在查询各网络…</translation>
    </message>
    <message>
        <source>{network} · not asked yet</source>
        <translation>{network} · 尚未查询</translation>
    </message>
    <message>
        <source>{network} · block {block}</source>
        <translation>{network} · 区块 {block}</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Checked before sending</source>
        <translation>转出前的检查</translation>
    </message>
    <message>
        <source>I know why, and go on</source>
        <translation>我知道原因，继续</translation>
    </message>
</context>
<context>
    <name>Checkup</name>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>Last login: {moment}.</source>
        <translation>上次登录：{moment}。</translation>
    </message>
    <message>
        <source>No earlier login is on record.</source>
        <translation>没有更早的登录记录。</translation>
    </message>
    <message>
        <source>If that was not you, change your password.</source>
        <translation>如果不是您本人，请更改密码。</translation>
    </message>
    <message>
        <source>Chosen today.</source>
        <translation>今天设定。</translation>
    </message>
    <message numerus="yes">
        <source>Chosen %n day(s) ago.</source>
        <translation>
            <numerusform>%n 天前设定。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was chosen before Postern kept a word for it.</source>
        <translation>设定时 Postern 尚未记录强度。</translation>
    </message>
    <message>
        <source>A few more words make it strong.</source>
        <translation>再加几个词就会变强。</translation>
    </message>
    <message>
        <source>It opens every copy of the vault file.</source>
        <translation>凭它可打开保险库文件的任何副本。</translation>
    </message>
    <message>
        <source>The vault does not list them; the next login puts that right.</source>
        <translation>保险库未列出；下次登录时会补上。</translation>
    </message>
    <message>
        <source>Sheet made on {date}.</source>
        <translation>应急单制作于 {date}。</translation>
    </message>
    <message>
        <source>Is it still where you put it?</source>
        <translation>它还在原处吗？</translation>
    </message>
    <message>
        <source>You came in with the printed key. Tie the vault to this computer, or untie it.</source>
        <translation>您是用打印密钥进入的。请将保险库绑定到本机，或解除绑定。</translation>
    </message>
    <message>
        <source>With one, the password alone does not log in here.</source>
        <translation>启用后，仅凭密码无法在此登录。</translation>
    </message>
    <message>
        <source>On since {date}.</source>
        <translation>自 {date} 起启用。</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>剩余 %n 个恢复码。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is none on a computer that others use too.</source>
        <translation>与他人共用的电脑上没有快速解锁。</translation>
    </message>
    <message>
        <source>After a lock only your password opens Postern.</source>
        <translation>锁定后只有您的密码能打开 Postern。</translation>
    </message>
    <message>
        <source>It shows the wallet and pays nothing.</source>
        <translation>它只显示钱包，不能付款。</translation>
    </message>
    <message>
        <source>Whoever can read this computer&apos;s memory during a lock could find a short PIN out.</source>
        <translation>锁定期间，能读取本机内存的人可能猜出较短的 PIN。</translation>
    </message>
    <message>
        <source>What shows the wallet stays in memory during a lock: the sensor only says yes or no.</source>
        <translation>这种传感器只回答“是”或“否”，因此锁定期间用来显示钱包的内容会留在内存中。</translation>
    </message>
    <message>
        <source>Its key stays in this computer&apos;s own hardware.</source>
        <translation>其密钥保存在本机自带的硬件中。</translation>
    </message>
    <message>
        <source>No password stands behind them: at a payment you will see their addresses without the names.</source>
        <translation>它们未经密码确认：付款时只显示地址，不显示名称。</translation>
    </message>
    <message>
        <source>Each was saved with your password.</source>
        <translation>每一个都是凭您的密码保存的。</translation>
    </message>
    <message>
        <source>There is nothing to confirm.</source>
        <translation>没有需要确认的内容。</translation>
    </message>
    <message>
        <source>Somebody may take all of a token, or may take tokens and is no contract as apps are.</source>
        <translation>有人可以取走某种代币的全部，或者可以取走代币却不像应用那样是合约。</translation>
    </message>
    <message>
        <source>Not all of the past was read: older ones may be missing.</source>
        <translation>没有读取全部历史：可能缺少更早的授权。</translation>
    </message>
    <message>
        <source>The networks have not told about them yet.</source>
        <translation>网络尚未告知。</translation>
    </message>
    <message>
        <source>A broken disk would lose this account.</source>
        <translation>磁盘一旦损坏，此账户就会丢失。</translation>
    </message>
    <message>
        <source>Backed up on {date}.</source>
        <translation>备份于 {date}。</translation>
    </message>
    <message>
        <source>Last checked on {date}.</source>
        <translation>上次核对：{date}。</translation>
    </message>
    <message>
        <source>Next check due on {date}.</source>
        <translation>下次核对：{date}。</translation>
    </message>
    <message>
        <source>Is the paper still readable, and where you left it?</source>
        <translation>纸张是否仍然清晰，并放在原处？</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) of yours have a key of their own, which the phrase does not bring back.</source>
        <translation>
            <numerusform>您有 %n 个地址使用单独的密钥，助记词无法恢复它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever comes to this computer while you are away finds it open.</source>
        <translation>您离开时，任何走近这台电脑的人都能直接使用。</translation>
    </message>
    <message>
        <source>It also locks when: {what}.</source>
        <translation>以下情况也会锁定：{what}。</translation>
    </message>
    <message>
        <source>It locks for nothing else.</source>
        <translation>其他情况不会锁定。</translation>
    </message>
    <message>
        <source>This computer cannot tell Postern when {what}. Lock with Ctrl+L then.</source>
        <translation>这台电脑无法通知 Postern：{what}。届时请按 Ctrl+L 锁定。</translation>
    </message>
    <message>
        <source>Postern asks nobody, so nobody learns anything.</source>
        <translation>Postern 不查询任何人，因此没有人能得知任何信息。</translation>
    </message>
    <message>
        <source>Others on the way can read and change what is asked and answered.</source>
        <translation>途中的其他人可以读取并篡改查询和回答。</translation>
    </message>
    <message>
        <source>What leaves this computer goes over HTTPS.</source>
        <translation>离开这台电脑的内容都经由 HTTPS。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them on this computer.</source>
        <translation>
            <numerusform>其中 %n 个在本机上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them through a proxy.</source>
        <translation>
            <numerusform>其中 %n 个经由代理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a proxy: their servers see your IP address.</source>
        <translation>未使用代理：其服务器能看到您的 IP 地址。</translation>
    </message>
    <message numerus="yes">
        <source>A history service is asked for %n of them.</source>
        <translation>
            <numerusform>其中 %n 个会查询历史记录服务。</numerusform>
        </translation>
    </message>
    <message>
        <source>No history service is asked.</source>
        <translation>不查询任何历史记录服务。</translation>
    </message>
    <message>
        <source>The oldest answer is of {moment}.</source>
        <translation>最早的响应：{moment}。</translation>
    </message>
    <message>
        <source>None of your networks could be reached when Postern last asked.</source>
        <translation>Postern 上次查询时，所有网络均无法连接。</translation>
    </message>
    <message>
        <source>The others do. What is shown of these may be old.</source>
        <translation>其他网络有响应。这些网络显示的数据可能已过时。</translation>
    </message>
    <message>
        <source>Until then no blockchain can be reached.</source>
        <translation>在此之前无法连接任何区块链。</translation>
    </message>
    <message>
        <source>Whoever is near can see which servers you use. Send from your phone&apos;s hotspot instead.</source>
        <translation>附近的人能看到您使用哪些服务器。转账请改用手机热点。</translation>
    </message>
    <message>
        <source>A VPN is up.</source>
        <translation>VPN 已连接。</translation>
    </message>
    <message>
        <source>The internet is not seen behind it.</source>
        <translation>未能确认可以上网。</translation>
    </message>
    <message>
        <source>No service of this system tells Postern about it.</source>
        <translation>本系统没有服务向 Postern 提供此信息。</translation>
    </message>
    <message>
        <source>They are asked after the first picture is up.</source>
        <translation>界面显示后即开始查询。</translation>
    </message>
    <message>
        <source>The computer&apos;s keyring knows how new it is, and answered.</source>
        <translation>本机的密钥环知道它有多新，并且已响应。</translation>
    </message>
    <message>
        <source>The computer&apos;s keyring is not used.</source>
        <translation>未使用本机的密钥环。</translation>
    </message>
    <message>
        <source>The keyring is not used while others use this computer too.</source>
        <translation>其他人也使用本机期间，不使用密钥环。</translation>
    </message>
    <message>
        <source>The computer&apos;s keyring did not answer at the last login.</source>
        <translation>上次登录时，本机的密钥环没有响应。</translation>
    </message>
    <message>
        <source>Quit Postern and start it again: it takes these rights back at each start.</source>
        <translation>请退出 Postern 后重新启动：每次启动时它都会收回这些权限。</translation>
    </message>
    <message numerus="yes">
        <source>Owner and rights of %n file(s) and folder(s) were looked at.</source>
        <translation>
            <numerusform>已查看 %n 个文件和文件夹的所有者与权限。</numerusform>
        </translation>
    </message>
    <message>
        <source>This session stays in memory.</source>
        <translation>此会话只保留在内存中。</translation>
    </message>
    <message>
        <source>Could not check: the folder cannot be read.</source>
        <translation>无法检查：文件夹无法读取。</translation>
    </message>
    <message>
        <source>This system keeps rights in a way that Postern does not read.</source>
        <translation>Postern 无法读取此系统的权限设置。</translation>
    </message>
    <message>
        <source>All devices under the profile are encrypted by the system (dm-crypt).</source>
        <translation>数据文件夹所在的所有设备均由系统加密（dm-crypt）。</translation>
    </message>
    <message>
        <source>The file system encrypts the folder of the profile.</source>
        <translation>文件系统会加密数据文件夹。</translation>
    </message>
    <message>
        <source>It is gone when the computer is switched off.</source>
        <translation>关机后即消失。</translation>
    </message>
    <message>
        <source>No encryption by the system was seen under the profile; a drive may encrypt by itself.</source>
        <translation>数据文件夹所在位置未见系统加密；硬盘可能自行加密。</translation>
    </message>
    <message>
        <source>This system does not show what the profile lies on.</source>
        <translation>此系统未显示数据文件夹所在的设备。</translation>
    </message>
    <message>
        <source>Vault and cache are encrypted in any case.</source>
        <translation>保险库和缓存始终是加密的。</translation>
    </message>
    <message>
        <source>Started from its source code, without a signature.</source>
        <translation>从源代码启动，没有签名。</translation>
    </message>
    <message>
        <source>Started from a Python package.</source>
        <translation>从 Python 软件包启动。</translation>
    </message>
    <message>
        <source>Started from the folder of the system&apos;s own programs.</source>
        <translation>从系统程序文件夹启动。</translation>
    </message>
    <message>
        <source>Started as a program of its own, outside the system&apos;s folders.</source>
        <translation>作为独立程序启动，不在系统文件夹内。</translation>
    </message>
    <message>
        <source>Other programs of yours could change its files.</source>
        <translation>您的其他程序可以改动它的文件。</translation>
    </message>
    <message>
        <source>Only an administrator can change its files.</source>
        <translation>只有管理员才能改动它的文件。</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n 项需要您处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are in order</source>
        <translation>
            <numerusform>%n 项正常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be told</source>
        <translation>
            <numerusform>%n 项无法判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong try(s) since your last login</source>
        <translation>
            <numerusform>自上次登录以来有 %n 次失败尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>No wrong tries since your last login</source>
        <translation>自上次登录以来没有失败尝试</translation>
    </message>
    <message>
        <source>Password: weak</source>
        <translation>密码：弱</translation>
    </message>
    <message>
        <source>Password: fair</source>
        <translation>密码：一般</translation>
    </message>
    <message>
        <source>Password: strong</source>
        <translation>密码：强</translation>
    </message>
    <message>
        <source>Password: very strong</source>
        <translation>密码：非常强</translation>
    </message>
    <message>
        <source>Password: strength not known</source>
        <translation>密码：强度未知</translation>
    </message>
    <message>
        <source>Way in: the password alone</source>
        <translation>打开方式：仅凭密码</translation>
    </message>
    <message>
        <source>Ways in: tied to this computer, with a printed key</source>
        <translation>打开方式：已绑定本机，备有打印密钥</translation>
    </message>
    <message>
        <source>Ways in: this computer has no part of the vault&apos;s key</source>
        <translation>打开方式：本机没有保险库的那一半密钥</translation>
    </message>
    <message>
        <source>Ways in: not known</source>
        <translation>打开方式：未知</translation>
    </message>
    <message>
        <source>No two-step code</source>
        <translation>未启用两步验证</translation>
    </message>
    <message numerus="yes">
        <source>Two-step code: %n recovery code(s) left</source>
        <translation>
            <numerusform>两步验证：仅剩 %n 个恢复码</numerusform>
        </translation>
    </message>
    <message>
        <source>Two-step code: authenticator</source>
        <translation>两步验证：身份验证器</translation>
    </message>
    <message>
        <source>Recovery phrase not backed up</source>
        <translation>助记词尚未备份</translation>
    </message>
    <message numerus="yes">
        <source>Recovery phrase not checked for %n day(s)</source>
        <translation>
            <numerusform>助记词已有 %n 天未核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery phrase: backed up</source>
        <translation>助记词：已备份</translation>
    </message>
    <message>
        <source>No automatic lock</source>
        <translation>未启用自动锁定</translation>
    </message>
    <message>
        <source>Automatic lock: after {time}</source>
        <translation>自动锁定：{time}后</translation>
    </message>
    <message>
        <source>Quick unlock: off</source>
        <translation>快速解锁：关闭</translation>
    </message>
    <message>
        <source>Quick unlock: PIN</source>
        <translation>快速解锁：PIN</translation>
    </message>
    <message>
        <source>Quick unlock: sensor</source>
        <translation>快速解锁：传感器</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) not confirmed</source>
        <translation>
            <numerusform>%n 个联系人未确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s), all confirmed</source>
        <translation>
            <numerusform>%n 个联系人，均已确认</numerusform>
        </translation>
    </message>
    <message>
        <source>No contacts</source>
        <translation>没有联系人</translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s) to look at</source>
        <translation>
            <numerusform>有 %n 项授权需要查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s), none without limit over what you own</source>
        <translation>
            <numerusform>%n 项授权，均未无限额涉及您持有的代币</numerusform>
        </translation>
    </message>
    <message>
        <source>No approvals found</source>
        <translation>没有发现授权</translation>
    </message>
    <message>
        <source>Approvals: not read yet</source>
        <translation>授权：尚未读取</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) asked without encryption</source>
        <translation>
            <numerusform>%n 个网络的查询未加密</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) switched on</source>
        <translation>
            <numerusform>已启用 %n 个网络</numerusform>
        </translation>
    </message>
    <message>
        <source>No network outside is asked</source>
        <translation>不查询任何外部网络</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) answer</source>
        <translation>
            <numerusform>%n 个网络有响应</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) do not answer</source>
        <translation>
            <numerusform>%n 个网络无响应</numerusform>
        </translation>
    </message>
    <message>
        <source>Networks: not checked — offline</source>
        <translation>网络：未检查——离线</translation>
    </message>
    <message>
        <source>Networks: not all have answered yet</source>
        <translation>网络：尚未全部响应</translation>
    </message>
    <message>
        <source>This computer: no network</source>
        <translation>本机：没有网络</translation>
    </message>
    <message>
        <source>This computer: the network wants a page filled in first</source>
        <translation>本机：网络要求先填写认证页面</translation>
    </message>
    <message>
        <source>This computer: open Wi-Fi</source>
        <translation>本机：开放的 Wi-Fi</translation>
    </message>
    <message>
        <source>This computer: Wi-Fi that is not open</source>
        <translation>本机：非开放的 Wi-Fi</translation>
    </message>
    <message>
        <source>This computer: connected by cable</source>
        <translation>本机：有线连接</translation>
    </message>
    <message>
        <source>This computer: mobile network</source>
        <translation>本机：移动网络</translation>
    </message>
    <message>
        <source>This computer: connected</source>
        <translation>本机：已联网</translation>
    </message>
    <message>
        <source>This computer: its connection cannot be told</source>
        <translation>本机：无法得知连接方式</translation>
    </message>
    <message>
        <source>An older copy of the vault would be noticed</source>
        <translation>保险库若被换成旧副本，会被发现</translation>
    </message>
    <message>
        <source>An older copy of the vault would not be noticed</source>
        <translation>保险库若被换成旧副本，不会被发现</translation>
    </message>
    <message numerus="yes">
        <source>%n of your file(s) can be reached by other users</source>
        <translation>
            <numerusform>其他用户可以访问您的 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Files: for you alone</source>
        <translation>文件：仅您本人可访问</translation>
    </message>
    <message>
        <source>Files: nothing is written</source>
        <translation>文件：不写入任何内容</translation>
    </message>
    <message>
        <source>Files: rights could not be checked</source>
        <translation>文件：无法检查权限</translation>
    </message>
    <message>
        <source>Disk: encrypted</source>
        <translation>磁盘：已加密</translation>
    </message>
    <message>
        <source>Disk: the profile lies in memory</source>
        <translation>磁盘：数据文件夹位于内存中</translation>
    </message>
    <message>
        <source>Disk: encryption cannot be told</source>
        <translation>磁盘：无法判断是否加密</translation>
    </message>
    <message>
        <source>Postern {version}</source>
        <translation>Postern {version}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>New codes…</source>
        <translation>新恢复码…</translation>
    </message>
    <message>
        <source>Secure…</source>
        <translation>保护…</translation>
    </message>
    <message>
        <source>Show the words…</source>
        <translation>显示助记词…</translation>
    </message>
    <message>
        <source>Check now…</source>
        <translation>立即核对…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Account activity</source>
        <translation>账户记录</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>存储内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>更改密码…</translation>
    </message>
    <message>
        <source>Set up a two-step code…</source>
        <translation>设置两步验证…</translation>
    </message>
    <message>
        <source>Make new recovery codes…</source>
        <translation>生成新恢复码…</translation>
    </message>
    <message>
        <source>Secure account…</source>
        <translation>保护账户…</translation>
    </message>
    <message>
        <source>Show recovery phrase…</source>
        <translation>显示助记词…</translation>
    </message>
    <message>
        <source>Check recovery phrase…</source>
        <translation>核对助记词…</translation>
    </message>
    <message>
        <source>Security settings</source>
        <translation>安全设置</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>网络设置</translation>
    </message>
    <message>
        <source>Ask the networks again</source>
        <translation>重新查询网络</translation>
    </message>
    <message>
        <source>Settings of notices</source>
        <translation>通知设置</translation>
    </message>
    <message>
        <source>What Postern stores</source>
        <translation>Postern 存储的内容</translation>
    </message>
    <message>
        <source>About Postern</source>
        <translation>关于 Postern</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>Check-up</source>
        <translation>安全体检</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>报告已保存。</translation>
    </message>
    <message>
        <source>Checking… {done} of {all}</source>
        <translation>正在检查… {done}/{all}</translation>
    </message>
    <message>
        <source>Run at {time}, on this computer only. Nothing was sent anywhere.</source>
        <translation>{time} 检查完毕，仅在本机进行，未向外发送任何内容。</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>没有需要您处理的事项。</translation>
    </message>
    <message>
        <source>Nothing needs you. Next check on {date}.</source>
        <translation>没有需要您处理的事项。下次检查：{date}。</translation>
    </message>
    <message>
        <source>The report was not saved.</source>
        <translation>报告未保存。</translation>
    </message>
</context>
<context>
    <name>CheckupReport</name>
    <message>
        <source>Check-up of Postern {version}, {moment}</source>
        <translation>Postern {version} 安全体检，{moment}</translation>
    </message>
    <message>
        <source>Made on this computer. It holds no address, no name and no amount.</source>
        <translation>在本机生成，不含任何地址、名称或金额。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Drag the code into a chat or document</source>
        <translation>可将二维码拖入聊天或文档</translation>
    </message>
    <message>
        <source>Copy payment link</source>
        <translation>复制收款链接</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Show it full screen</source>
        <translation>全屏显示</translation>
    </message>
    <message>
        <source>QR code of the address, the network and the amount</source>
        <translation>包含地址、网络和金额的二维码</translation>
    </message>
    <message>
        <source>QR code of the address</source>
        <translation>地址二维码</translation>
    </message>
    <message>
        <source>The code is the address alone</source>
        <translation>二维码只含地址</translation>
    </message>
    <message>
        <source>Tell whoever pays which network to use. What comes on another one may be lost.</source>
        <translation>请告诉付款人使用哪个网络。从其他网络转来的资产可能丢失。</translation>
    </message>
    <message>
        <source>Only send assets of the network {network} here</source>
        <translation>此地址只接收 {network} 网络的资产</translation>
    </message>
    <message>
        <source>A transfer on another network may be lost.</source>
        <translation>从其他网络转入可能丢失。</translation>
    </message>
    <message>
        <source>{network}: nothing here is worth anything</source>
        <translation>{network}：这里的资产没有任何价值</translation>
    </message>
    <message>
        <source>Do not ask anybody to pay real money to this request.</source>
        <translation>请勿让任何人向此请求支付真实资产。</translation>
    </message>
    <message>
        <source>This address was made from your key</source>
        <translation>此地址由您的密钥生成</translation>
    </message>
    <message>
        <source>Postern checked that when this session began.</source>
        <translation>Postern 在本次会话开始时已核对。</translation>
    </message>
    <message>
        <source>You only watch this address</source>
        <translation>此地址仅供观察</translation>
    </message>
    <message>
        <source>Its key is not in this account: what arrives here cannot be paid out from here.</source>
        <translation>此账户没有它的密钥：到账的资产无法从这里转出。</translation>
    </message>
</context>
<context>
    <name>ConfirmVeil</name>
    <message>
        <source>Answer in the small window</source>
        <translation>请在小窗口中回答</translation>
    </message>
    <message>
        <source>It asks for your password. Esc there brings this page back.</source>
        <translation>它会询问密码。在那里按 Esc 可回到本页。</translation>
    </message>
</context>
<context>
    <name>ContactDetails</name>
    <message>
        <source>Not confirmed</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Before a payment is signed you see the address alone, without this name, until you confirm it.</source>
        <translation>核实之前，签名付款时只显示地址，不显示此名称。</translation>
    </message>
    <message>
        <source>&amp;Pay…</source>
        <translation>付款…(&amp;P)</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Show payments</source>
        <translation>查看收付记录</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑…(&amp;E)</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>核实…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ContactFiles</name>
    <message>
        <source>Export contacts</source>
        <translation>导出联系人</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>导入联系人</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Every network</source>
        <translation>所有网络</translation>
    </message>
    <message>
        <source>Change a contact</source>
        <translation>修改联系人</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新联系人</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation>网络(&amp;W)</translation>
    </message>
    <message>
        <source>N&amp;ote (optional)</source>
        <translation>备注（选填）(&amp;O)</translation>
    </message>
    <message>
        <source>Paste or type 0x and 40 characters</source>
        <translation>粘贴或输入 0x 加 40 个字符</translation>
    </message>
    <message>
        <source>Postern asks for your password, so that nobody who finds your wallet open can put another address under a name.</source>
        <translation>Postern 会要求输入密码，以免他人趁钱包打开时，把别的地址放到这个名字下。</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存…(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long.</source>
        <translation>
            <numerusform>超出 %n 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactWords</name>
    <message>
        <source>Every network</source>
        <translation>所有网络</translation>
    </message>
    <message>
        <source>The file could not be read. Nothing was changed.</source>
        <translation>无法读取文件。未作任何更改。</translation>
    </message>
    <message>
        <source>The file is too large: at most 2 MB and 5,000 contacts. Nothing was changed.</source>
        <translation>文件过大：最多 2 MB、5,000 个联系人。未作任何更改。</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8 or UTF-16. Save it as CSV UTF-8, then try again.</source>
        <translation>文件不是 UTF-8 或 UTF-16 文本。请另存为 CSV UTF-8 后重试。</translation>
    </message>
    <message>
        <source>The file is not a CSV file. Nothing was changed.</source>
        <translation>这不是 CSV 文件。未作任何更改。</translation>
    </message>
    <message>
        <source>The first line must name the columns “name” and “address”. Nothing was changed.</source>
        <translation>第一行必须包含列名“name”和“address”。未作任何更改。</translation>
    </message>
    <message>
        <source>the name is empty, too long or has unusual characters</source>
        <translation>名称为空、过长或含有特殊字符</translation>
    </message>
    <message>
        <source>the address is not right</source>
        <translation>地址不正确</translation>
    </message>
    <message>
        <source>the network is of another kind</source>
        <translation>网络类型不同</translation>
    </message>
    <message>
        <source>another contact has this name</source>
        <translation>已有同名联系人</translation>
    </message>
    <message>
        <source>you have this contact already</source>
        <translation>已有此联系人</translation>
    </message>
</context>
<context>
    <name>ContactsModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{name}, not confirmed</source>
        <translation>{name}，未核实</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Find by name, address or note</source>
        <translation>按名称、地址或备注查找</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>查找联系人</translation>
    </message>
    <message>
        <source>Add contact…</source>
        <translation>添加联系人…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>You have no contacts yet. Keep the people you pay under names you know.</source>
        <translation>还没有联系人。把常付款的人用熟悉的名字保存在这里。</translation>
    </message>
    <message>
        <source>No contact fits the search.</source>
        <translation>没有符合的联系人。</translation>
    </message>
    <message>
        <source>Choose a contact to see the whole address.</source>
        <translation>选择一个联系人以查看完整地址。</translation>
    </message>
    <message>
        <source>Contact saved.</source>
        <translation>联系人已保存。</translation>
    </message>
    <message>
        <source>Contact confirmed.</source>
        <translation>联系人已核实。</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 个联系人。</numerusform>
        </translation>
    </message>
    <message>
        <source>No contacts were imported</source>
        <translation>没有导入联系人</translation>
    </message>
    <message>
        <source>Contacts exported. Whoever has the file can read it.</source>
        <translation>联系人已导出。拿到文件的人都能读取。</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>文件未写入</translation>
    </message>
    <message>
        <source>Pay…</source>
        <translation>付款…</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Show payments</source>
        <translation>查看收付记录</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken over.</source>
        <translation>
            <numerusform>已导入 %n 个联系人。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>Nothing here yet. Receive your first asset.</source>
        <translation>这里还没有资产。先收一笔吧。</translation>
    </message>
    <message>
        <source>Or try everything out first: the practice network gives away play money that is worth nothing.</source>
        <translation>也可以先练手：练习网络会发放没有价值的练习币。</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收款</translation>
    </message>
</context>
<context>
    <name>ExportProgress</name>
    <message>
        <source>Writing the file…</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FeeChoice</name>
    <message>
        <source>Network fee</source>
        <translation>网络手续费</translation>
    </message>
    <message>
        <source>Asking the network…</source>
        <translation>正在询问网络…</translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation>最多 {amount}</translation>
    </message>
    <message>
        <source>{speed}, {time}, {cost}</source>
        <translation>{speed}，{time}，{cost}</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>FoundDialog</name>
    <message>
        <source>Import contacts</source>
        <translation>导入联系人</translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s) can be taken over.</source>
        <translation>
            <numerusform>可导入 %n 个新联系人。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not confirmed yet: at a payment you will see their addresses without the names.</source>
        <translation>它们尚未核实：付款时只会显示地址，不显示名称。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) will be left out:</source>
        <translation>
            <numerusform>将略过 %n 行：</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Columns that mean nothing here: {columns}. A contact holds for every network unless the column “chain” names one, such as eip155:1.</source>
        <translation>以下列在此处没有意义：{columns}。除非“chain”列指明某个网络（如 eip155:1），联系人适用于所有网络。</translation>
    </message>
    <message>
        <source>Line {number}: {why} ({name})</source>
        <translation>第 {number} 行：{why}（{name}）</translation>
    </message>
    <message>
        <source>Lines that will be left out</source>
        <translation>将略过的行</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>On your list.</source>
        <translation>已在列表中。</translation>
    </message>
</context>
<context>
    <name>FoundView</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>Add %n address(es)</source>
        <translation>
            <numerusform>添加 %n 个地址</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick an address first.</source>
        <translation>请先勾选一个地址。</translation>
    </message>
    <message>
        <source>No network is switched on, so nobody was asked which of them are in use.</source>
        <translation>没有启用任何网络，因此没有查询哪些地址在使用。</translation>
    </message>
    <message>
        <source>Looking which are in use: {done} of {total}</source>
        <translation>正在查看哪些在使用：{done} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) in use.</source>
        <translation>
            <numerusform>有 %n 个地址在使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them is in use.</source>
        <translation>都没有在使用。</translation>
    </message>
    <message>
        <source>Stopped. Those that were not looked at may be in use as well.</source>
        <translation>已停止。未查看的地址也可能在使用。</translation>
    </message>
    <message>
        <source>No answer from {networks}.</source>
        <translation>{networks} 无响应。</translation>
    </message>
</context>
<context>
    <name>FullScreenCode</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Press Esc to go back.</source>
        <translation>按 Esc 返回。</translation>
    </message>
</context>
<context>
    <name>HelpAboutPage</name>
    <message>
        <source>Help &amp; about</source>
        <translation>帮助与关于</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Ask once a day for a newer version</source>
        <translation>每天询问一次是否有新版本</translation>
    </message>
    <message>
        <source>update, upgrade, new version</source>
        <translation>更新, 升级, 新版本, update</translation>
    </message>
    <message>
        <source>stolen, scam, hacked, lost, forgot</source>
        <translation>被盗 诈骗 黑客 丢失 忘记</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>A text about this computer and this Postern, for whoever helps you.</source>
        <translation>一份关于这台电脑和这个 Postern 的文字，交给帮助您的人。</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>This build names no place where new versions are announced.</source>
        <translation>这个构建没有指明在哪里公布新版本。</translation>
    </message>
    <message>
        <source>Postern {version} is out.</source>
        <translation>Postern {version} 已发布。</translation>
    </message>
    <message>
        <source>The last question got no answer that can be trusted. Postern asks again tomorrow.</source>
        <translation>上次询问没有得到可信的答复。Postern 明天会再问。</translation>
    </message>
    <message>
        <source>Postern asks {host} for a signed note, and downloads nothing. {host} learns your internet address.</source>
        <translation>Postern 向 {host} 询问一份签名的说明，不下载任何内容。{host} 会知道您的网络地址。</translation>
    </message>
    <message>
        <source>How to leave safely</source>
        <translation>如何安全离开</translation>
    </message>
    <message>
        <source>Lock, log out, remove: what each does.</source>
        <translation>锁定、退出、移除各做什么。</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>出现异常时</translation>
    </message>
    <message>
        <source>A payment you do not know, wrong tries, a lost phone or computer: what to do first.</source>
        <translation>陌生付款、错误尝试、手机或电脑丢失：首先该做什么。</translation>
    </message>
    <message>
        <source>What Postern stores</source>
        <translation>Postern 保存了什么</translation>
    </message>
    <message>
        <source>Every file, and what is out of our hands.</source>
        <translation>每个文件，以及我们无法控制的部分。</translation>
    </message>
    <message>
        <source>What networks learn</source>
        <translation>网络会知道什么</translation>
    </message>
    <message>
        <source>Whom Postern asks, what they get to know, and how to tell less.</source>
        <translation>Postern 向谁查询，对方会知道什么，以及如何少透露。</translation>
    </message>
    <message>
        <source>Safety tips</source>
        <translation>安全提示</translation>
    </message>
    <message>
        <source>Twelve habits that keep thieves away.</source>
        <translation>十二个防盗的好习惯。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Everything works without a mouse.</source>
        <translation>不用鼠标也能完成一切。</translation>
    </message>
    <message>
        <source>Postern {version}</source>
        <translation>Postern {version}</translation>
    </message>
    <message>
        <source>Open source, MIT licence. It asks whom you switch on, and nobody else.</source>
        <translation>开源，MIT 许可。它只询问您开启的对象，不询问其他任何人。</translation>
    </message>
    <message>
        <source>Updates, and whether this Postern is genuine</source>
        <translation>更新，以及如何辨别真伪</translation>
    </message>
    <message>
        <source>How to check a download before you trust it.</source>
        <translation>信任下载文件之前如何核验。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Of the libraries, icons and fonts that Postern is made with.</source>
        <translation>Postern 所用程序库、图标与字体的许可证。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>logout, sign out, log out, exit</source>
        <translation>登出 注销 退出登录 退出账户 logout</translation>
    </message>
</context>
<context>
    <name>HomeNotices</name>
    <message>
        <source>The record of your account&apos;s activity does not hold</source>
        <translation>您的账户记录不可信</translation>
    </message>
    <message>
        <source>Somebody has changed it, or lines of it are missing. Look at it, and secure your account.</source>
        <translation>有人改动过它，或缺少若干行。请查看，并保护账户。</translation>
    </message>
    <message>
        <source>Account activity</source>
        <translation>账户记录</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong try(s) since your last login</source>
        <translation>
            <numerusform>自上次登录以来有 %n 次错误尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>If that was not you, change your password and look who can reach this computer.</source>
        <translation>如果不是您本人，请更换密码，并留意谁能接触这台电脑。</translation>
    </message>
    <message>
        <source>Your recovery phrase is not backed up</source>
        <translation>您的助记词尚未备份</translation>
    </message>
    <message>
        <source>A broken disk would lose this account. Write the words down, then check them here.</source>
        <translation>硬盘损坏会使此账户丢失。请抄下单词，然后在此核对。</translation>
    </message>
    <message>
        <source>Show the words…</source>
        <translation>显示单词…</translation>
    </message>
    <message>
        <source>Check recovery phrase…</source>
        <translation>核对助记词…</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>安全体检</translation>
    </message>
    <message>
        <source>Postern {version} is out</source>
        <translation>Postern {version} 已发布</translation>
    </message>
    <message>
        <source>This is {version}. Fetch the new one where you found this one, and check its signature.</source>
        <translation>当前为 {version}。请从获取本程序的地方获取新版本，并核验其签名。</translation>
    </message>
    <message>
        <source>How to check…</source>
        <translation>如何核验…</translation>
    </message>
    <message>
        <source>{name} on {network}</source>
        <translation>{network}上的{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) that this Postern does not know</source>
        <translation>
            <numerusform>有 %n 笔此 Postern 不知道的交易</numerusform>
        </translation>
    </message>
    <message>
        <source>From: {places}. If you use these addresses in another wallet or on another computer, it may have been you. If not, somebody has your keys: move what is left to a new account.</source>
        <translation>来自：{places}。如果您在别的钱包或别的电脑上使用这些地址，可能是您本人。否则就是有人掌握了您的密钥：请把剩余资产转到新账户。</translation>
    </message>
    <message>
        <source>That was me</source>
        <translation>是我本人</translation>
    </message>
    <message>
        <source>Secure account…</source>
        <translation>保护账户…</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left</source>
        <translation>
            <numerusform>剩余 %n 个恢复码</numerusform>
        </translation>
    </message>
    <message>
        <source>Without your phone and without a code, nobody can log in here. New ones take a minute.</source>
        <translation>没有手机也没有恢复码，谁也无法在此登录。生成新恢复码只需一分钟。</translation>
    </message>
    <message>
        <source>New codes…</source>
        <translation>新恢复码…</translation>
    </message>
    <message>
        <source>No two-step code is set up</source>
        <translation>尚未设置两步验证码</translation>
    </message>
    <message>
        <source>With one, the password alone does not log in here.</source>
        <translation>设置后，仅凭密码无法在此登录。</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Time to look over your account</source>
        <translation>该检查一下您的账户了</translation>
    </message>
    <message>
        <source>You asked to be reminded: password, recovery codes, paper and last logins, on one page.</source>
        <translation>按您的设定提醒：密码、恢复码、纸质备份和最近登录，一页看完。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Account activity: who came in, and who was refused</source>
        <translation>账户记录：谁进来过，谁被拒绝</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>The token is hidden.</source>
        <translation>代币已隐藏。</translation>
    </message>
    <message>
        <source>The token is shown again.</source>
        <translation>代币已重新显示。</translation>
    </message>
    <message>
        <source>Last login {time}.</source>
        <translation>上次登录：{time}。</translation>
    </message>
    <message>
        <source>Last login {time}, no failed tries since.</source>
        <translation>上次登录：{time}，此后没有失败的尝试。</translation>
    </message>
</context>
<context>
    <name>HomeWindow</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>You typed your password long ago. Type it again to go on.</source>
        <translation>距上次输入密码已久，请重新输入以继续。</translation>
    </message>
</context>
<context>
    <name>KeyringCard</name>
    <message>
        <source>This computer&apos;s keyring</source>
        <translation>本机的密钥环</translation>
    </message>
    <message>
        <source>Notice an older copy of the vault</source>
        <translation>发现保险库被换成旧副本</translation>
    </message>
    <message>
        <source>keyring, keychain, credential manager, rollback, wrong tries</source>
        <translation>密钥环, 钥匙串, 凭据管理器, 回滚, 旧副本, 错误尝试</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Use it…</source>
        <translation>启用…</translation>
    </message>
    <message>
        <source>Stop using the computer&apos;s keyring</source>
        <translation>停用本机的密钥环</translation>
    </message>
    <message>
        <source>Use the computer&apos;s keyring</source>
        <translation>使用本机的密钥环</translation>
    </message>
    <message>
        <source>Remember my account name</source>
        <translation>记住我的账户名</translation>
    </message>
    <message>
        <source>It is kept in the keyring and filled in at the next login. The password never is.</source>
        <translation>它保存在密钥环中，下次登录时自动填入。密码从不保存。</translation>
    </message>
    <message>
        <source>user name, login name</source>
        <translation>用户名, 登录名</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Off. Nothing is asked of the keyring. An older copy of the vault would not be noticed.</source>
        <translation>已关闭。不向密钥环查询任何内容。保险库若被换成旧副本，不会被发现。</translation>
    </message>
    <message>
        <source>Other people use this computer too: nothing is noted in the keyring meanwhile.</source>
        <translation>其他人也使用本机：在此期间，不在密钥环中记录任何内容。</translation>
    </message>
    <message>
        <source>{problem}. {text}</source>
        <translation>{problem}。{text}</translation>
    </message>
    <message>
        <source>The keyring knows how new your vault is and how many wrong tries there were. Nothing of it is secret.</source>
        <translation>密钥环知道您的保险库有多新，以及有过多少次错误尝试。其中没有任何秘密。</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>These are not its last {n} characters. Ask the recipient.</source>
        <translation>这不是它的最后 {n} 个字符。请询问收款人。</translation>
    </message>
    <message>
        <source>Stop: this address imitates one you know</source>
        <translation>请停下：此地址在模仿您认识的地址</translation>
    </message>
    <message>
        <source>Same beginning and end as “{name}”, different in the middle.</source>
        <translation>首尾与“{name}”相同，中间不同。</translation>
    </message>
    <message>
        <source>What you entered</source>
        <translation>您输入的地址</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>Paid %n time(s)</source>
        <translation>
            <numerusform>已付款 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>You know it</source>
        <translation>您认识的地址</translation>
    </message>
    <message numerus="yes">
        <source>%n of 40 characters differ; they are underlined.</source>
        <translation>
            <numerusform>40 个字符中有 %n 个不同，已加下划线。</numerusform>
        </translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>这是什么</translation>
    </message>
    <message>
        <source>“Address poisoning”: thieves make addresses that look like those you pay, and wait for a careless copy. Your funds are untouched. Take the address from your contacts, or ask the recipient for it again.</source>
        <translation>“地址投毒”：骗子制造与您常付款地址相似的地址，等您疏忽复制。您的资产没有变动。请使用联系人中的地址，或向收款人重新索取。</translation>
    </message>
    <message>
        <source>Type the last {n} characters of the unknown address</source>
        <translation>请输入未知地址的最后 {n} 个字符</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>仍然使用它</translation>
    </message>
    <message>
        <source>It sent you {amount} on {date}, so that you would copy it from your history.</source>
        <translation>它于 {date} 向您转入 {amount}，想让您从记录中复制它。</translation>
    </message>
    <message>
        <source>Your own address: {name}</source>
        <translation>您自己的地址：{name}</translation>
    </message>
    <message>
        <source>In your contacts: {name}</source>
        <translation>您的联系人：{name}</translation>
    </message>
    <message>
        <source>Paid before: {name}</source>
        <translation>曾付款给：{name}</translation>
    </message>
</context>
<context>
    <name>LinkNotice</name>
    <message>
        <source>Use the request</source>
        <translation>使用此请求</translation>
    </message>
    <message>
        <source>Another program handed over a payment request</source>
        <translation>另一个程序转交了一个收款请求</translation>
    </message>
    <message>
        <source>What you have typed is unchanged. The request would take its place.</source>
        <translation>您输入的内容没有改变。使用此请求会将其替换。</translation>
    </message>
    <message>
        <source>Filled in by a link from another program</source>
        <translation>由另一个程序的链接填入</translation>
    </message>
    <message>
        <source>Postern cannot know who made the link. Check whom it pays, and how much.</source>
        <translation>Postern 无法知道链接由谁制作。请核对付给谁、付多少。</translation>
    </message>
</context>
<context>
    <name>LockButton</name>
    <message>
        <source>Does not lock by itself</source>
        <translation>不会自动锁定</translation>
    </message>
    <message>
        <source>Locks in {time}</source>
        <translation>{time} 后锁定</translation>
    </message>
    <message>
        <source>Opens: lock now, stay unlocked, change the time.</source>
        <translation>打开菜单：立即锁定、保持解锁、更改时间。</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Stay unlocked once for 30 minutes</source>
        <translation>本次保持解锁 30 分钟</translation>
    </message>
    <message>
        <source>Change time…</source>
        <translation>更改时间…</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>How and why</source>
        <translation>方式与原因</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Notices from Postern will look like this one.</source>
        <translation>来自 Postern 的通知就是这样。</translation>
    </message>
    <message>
        <source>Postern: a test</source>
        <translation>Postern：测试</translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) refused before that:</source>
        <translation>
            <numerusform>此前有 %n 次尝试被拒：</numerusform>
        </translation>
    </message>
    <message>
        <source>Postern: logged in</source>
        <translation>Postern：已登录</translation>
    </message>
    <message>
        <source>Postern: refused tries</source>
        <translation>Postern：有尝试被拒</translation>
    </message>
    <message>
        <source>Postern: {what}</source>
        <translation>Postern：{what}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>If that was not you: open Postern on a computer that you trust, and choose Security › Secure account…</source>
        <translation>如果不是您：请在您信任的电脑上打开 Postern，选择“安全 › 保护账户…”</translation>
    </message>
    <message>
        <source>You get this because notices are switched on in your Postern. It was sent from your own computer by your own mail account. Postern never asks for a password or a recovery phrase by e-mail, and puts no links into one.</source>
        <translation>您收到此邮件，是因为您在 Postern 中打开了通知。它由您使用的电脑通过您自己的邮箱账户发出。Postern 绝不会通过邮件索要密码或助记词，邮件中也不含链接。</translation>
    </message>
</context>
<context>
    <name>MailCodeController</name>
    <message>
        <source>Your code for Postern</source>
        <translation>您的 Postern 验证码</translation>
    </message>
    <message>
        <source>Somebody has typed the right password in Postern.

Code:  {code}
It belongs to the words:  {words}
It works for ten minutes, once.

If this was not you: without this code nobody gets in, but your password is known. Log in, and choose “Secure account…” in Settings, Security.
Nobody from Postern will ever ask you for this code.
</source>
        <translation>有人在 Postern 中输入了正确的密码。

验证码：{code}
对应的单词：{words}
十分钟内有效，只能使用一次。

如果不是您本人：没有此验证码谁也进不去，但您的密码已经泄露。请登录，并在“设置”›“安全”中选择“保护账户…”。
Postern 的任何人都不会向您索要此验证码。
</translation>
    </message>
</context>
<context>
    <name>MailCodeRow</name>
    <message>
        <source>At login</source>
        <translation>登录时</translation>
    </message>
    <message>
        <source>e-mail code, second factor, OTP, two-step</source>
        <translation>邮件验证码, 第二因素, 一次性密码, 两步验证</translation>
    </message>
    <message>
        <source>After the password and the 6-digit code. A reminder that somebody logs in, not protection: whoever reads your mail gets past it.</source>
        <translation>在密码和 6 位验证码之后。它提醒您有人正在登录，但不是保护：能看到您邮件的人都能通过。</translation>
    </message>
    <message>
        <source>On since {date}. It goes to the address that you proved then, whatever stands below now.</source>
        <translation>自 {date} 起启用。验证码发往您当时验证过的地址，与下方现在的内容无关。</translation>
    </message>
    <message>
        <source>Ask for a code by e-mail</source>
        <translation>要求邮件验证码</translation>
    </message>
    <message>
        <source>First save a mail account.</source>
        <translation>请先保存一个邮箱账户。</translation>
    </message>
    <message>
        <source>First set up a two-step code: its recovery codes let you in when no mail comes.</source>
        <translation>请先设置两步验证码：收不到邮件时，可以用它的恢复码登录。</translation>
    </message>
</context>
<context>
    <name>MailForm</name>
    <message>
        <source>Mail &amp;server</source>
        <translation>邮件服务器(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>端口(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密方式(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>For sending (SMTP), such as smtp.example.org.</source>
        <translation>用于发送（SMTP），例如 smtp.example.org。</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is saved.</source>
        <translation>留空则保留已保存的密码。</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>Sent &amp;from</source>
        <translation>发件人(&amp;F)</translation>
    </message>
    <message>
        <source>Sent &amp;to</source>
        <translation>收件人(&amp;T)</translation>
    </message>
    <message>
        <source>Your e-mail address at this server.</source>
        <translation>您在此服务器上的邮箱地址。</translation>
    </message>
    <message>
        <source>The e-mail address that you read.</source>
        <translation>您查收邮件的邮箱地址。</translation>
    </message>
    <message>
        <source>Forget the mail account</source>
        <translation>忘记邮箱账户</translation>
    </message>
    <message>
        <source>The mail account&apos;s own, best one that can only send (an app password). It is kept in your vault.</source>
        <translation>邮箱账户自己的密码，最好是只能发信的（应用专用密码）。它保存在您的保险库中。</translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation>全程 TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>Send a test e-mail</source>
        <translation>发送测试邮件</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>The name of a server, without spaces and without https://.</source>
        <translation>服务器名称，不含空格和 https://。</translation>
    </message>
    <message>
        <source>A number, usually {tls} or {starttls}.</source>
        <translation>一个数字，通常为 {tls} 或 {starttls}。</translation>
    </message>
    <message>
        <source>An e-mail address, such as name@example.org.</source>
        <translation>电子邮箱地址，例如 name@example.org。</translation>
    </message>
    <message>
        <source>This is another server: type the password that belongs to it.</source>
        <translation>这是另一台服务器：请输入它的密码。</translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Postern can write to you from your own mail account: no server of ours takes part, there is none.</source>
        <translation>Postern 可用您自己的邮箱账户给您写信：我们没有服务器，也没有服务器参与其中。</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>e-mail, mail, SMTP, warn, alert</source>
        <translation>邮件，邮箱，SMTP，警告，提醒</translation>
    </message>
    <message>
        <source>Your mail account</source>
        <translation>您的邮箱账户</translation>
    </message>
    <message>
        <source>Only an open Postern can send: you hear of refused tries after the next time somebody gets in. Whoever gets in without a network sends nothing.</source>
        <translation>只有打开的 Postern 才能发送：被拒的尝试要等下次有人进入后才会通知您。在没有网络时进入的人不会触发任何邮件。</translation>
    </message>
    <message>
        <source>At most three e-mails in a quarter of an hour; what is more is not sent.</source>
        <translation>每十五分钟最多三封，超出的不发送。</translation>
    </message>
    <message>
        <source>Your provider sees them, and that this computer uses Postern.</source>
        <translation>您的邮件服务商能看到邮件，也知道这台电脑在使用 Postern。</translation>
    </message>
    <message>
        <source>The connection is always encrypted, and never goes through a network&apos;s proxy.</source>
        <translation>连接始终加密，且不经过区块链网络的代理。</translation>
    </message>
    <message>
        <source>After a login, after refused tries, and after a change such as a new password or an export. Never an amount, an address or your name.</source>
        <translation>在登录之后、有尝试被拒之后，以及更换密码或导出等更改之后。绝不包含金额、地址或您的名字。</translation>
    </message>
    <message>
        <source>Send me notices</source>
        <translation>给我发送通知</translation>
    </message>
    <message>
        <source>First save a mail account.</source>
        <translation>请先保存一个邮箱账户。</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>The last e-mail was handed in on {when}.</source>
        <translation>上一封邮件已于 {when} 交给服务器。</translation>
    </message>
    <message>
        <source>The last e-mail, on {when}, was not sent.</source>
        <translation>{when} 的邮件没有发出。</translation>
    </message>
    <message>
        <source>The mail account was saved.</source>
        <translation>邮箱账户已保存。</translation>
    </message>
    <message>
        <source>The mail account is forgotten.</source>
        <translation>已忘记邮箱账户。</translation>
    </message>
    <message>
        <source>Talking to {host}…</source>
        <translation>正在与 {host} 通信…</translation>
    </message>
    <message>
        <source>Your mail server has taken the e-mail. Look whether it arrives, also among the spam.</source>
        <translation>您的邮件服务器已接收邮件。请查看是否收到，也看看垃圾邮件。</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Wallet</source>
        <translation>钱包(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Security</source>
        <translation>安全(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Switch account…</source>
        <translation>切换账户(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Export encrypted vault…</source>
        <translation>导出加密保险库(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出程序(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <source>Show address &amp;full screen</source>
        <translation>全屏显示地址(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Log &amp;out…</source>
        <translation>退出账户(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Check recovery phrase…</source>
        <translation>核对助记词(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Show recovery phrase…</source>
        <translation>显示助记词(&amp;S)…</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>更改密码(&amp;P)…</translation>
    </message>
    <message>
        <source>S&amp;ecure account…</source>
        <translation>保护账户(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Hide &amp;balances</source>
        <translation>隐藏余额(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>首页(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>转出(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Receive</source>
        <translation>收款(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>记录(&amp;A)</translation>
    </message>
    <message>
        <source>Appro&amp;vals</source>
        <translation>授权(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;ontacts</source>
        <translation>联系人(&amp;O)</translation>
    </message>
    <message>
        <source>Check-&amp;up</source>
        <translation>安全体检(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rename address…</source>
        <translation>重命名地址(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>NetworkEditor</name>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The way there</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>History and explorer</source>
        <translation>历史与浏览器</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>此网络</translation>
    </message>
    <message>
        <source>Allow servers without encryption</source>
        <translation>允许没有加密的服务器</translation>
    </message>
    <message>
        <source>Everybody between this computer and such a server can read what you ask and change what it answers. Only for a server in your own home.</source>
        <translation>本机与这种服务器之间的任何人都能看到您的查询，并篡改它的回答。仅用于您自己家里的服务器。</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>socks5://127.0.0.1:9050 for Tor, or http:// and a port. Empty: no proxy. For this network alone.</source>
        <translation>Tor 用 socks5://127.0.0.1:9050，或 http:// 加端口。留空则不用代理。仅用于此网络。</translation>
    </message>
    <message>
        <source>A proxy starts with socks5:// or http:// and ends with a port. Nothing was changed.</source>
        <translation>代理以 socks5:// 或 http:// 开头，以端口结尾。未作任何更改。</translation>
    </message>
    <message>
        <source>&amp;Explorer in the web</source>
        <translation>网页区块浏览器(&amp;E)</translation>
    </message>
    <message>
        <source>Only opened in your browser when you ask for it.</source>
        <translation>仅在您要求时才在浏览器中打开。</translation>
    </message>
    <message>
        <source>A test network</source>
        <translation>测试网络</translation>
    </message>
    <message>
        <source>Its money is worth nothing. It is then always labelled so.</source>
        <translation>其中的资产没有价值，并会始终如此标明。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>A network needs a name of its own, of at most 40 characters.</source>
        <translation>网络需要一个不与其他网络重复的名称，最多 40 个字符。</translation>
    </message>
    <message>
        <source>S&amp;ymbol of its coin</source>
        <translation>原生币符号(&amp;Y)</translation>
    </message>
    <message>
        <source>A symbol has 1 to 11 letters and digits, such as ETH.</source>
        <translation>符号由 1 到 11 个字母和数字组成，例如 ETH。</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Remove this network</source>
        <translation>移除此网络</translation>
    </message>
    <message>
        <source>Read history from a service</source>
        <translation>从服务读取历史</translation>
    </message>
    <message>
        <source>Off: only the servers above are asked. A service knows payments that they cannot find, such as those that contracts make. Whoever runs it learns all your addresses here, and your IP address.</source>
        <translation>关闭时只查询上面的服务器。服务能找到它们找不到的收付，例如由合约转出的款项。其运营者会知道您在此网络的所有地址以及您的 IP 地址。</translation>
    </message>
    <message>
        <source>&amp;Address of the service</source>
        <translation>服务地址(&amp;A)</translation>
    </message>
    <message>
        <source>Etherscan, Blockscout, or one that answers as they do.</source>
        <translation>Etherscan、Blockscout，或与其兼容的服务。</translation>
    </message>
    <message>
        <source>Your &amp;key for it (if it asks for one)</source>
        <translation>您的密钥（如服务需要）(&amp;K)</translation>
    </message>
    <message>
        <source>Kept in the encrypted vault and sent to this service alone.</source>
        <translation>保存在加密的保险库中，只发送给此服务。</translation>
    </message>
    <message>
        <source>Remove {network}</source>
        <translation>移除 {network}</translation>
    </message>
</context>
<context>
    <name>NetworkList</name>
    <message>
        <source>For practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Real money</source>
        <translation>真实资产</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>您添加的</translation>
    </message>
    <message>
        <source>Test networks: their money is worth nothing</source>
        <translation>测试网络：其中的资产没有价值</translation>
    </message>
    <message>
        <source>Switch the practice network on first.</source>
        <translation>请先启用练习网络。</translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more payment(s).</source>
        <translation>
            <numerusform>还可进行 %n 笔。</numerusform>
        </translation>
    </message>
    <message>
        <source>Play money inside Postern. Nothing leaves this computer.</source>
        <translation>Postern 内部的练习币，一切都不会离开本机。</translation>
    </message>
    <message>
        <source>Off. Nobody is asked.</source>
        <translation>已关闭，不向任何人查询。</translation>
    </message>
</context>
<context>
    <name>NetworkNotice</name>
    <message>
        <source>This computer has no network</source>
        <translation>本机没有网络</translation>
    </message>
    <message>
        <source>This network wants a page of its own filled in first</source>
        <translation>此网络要求先填写它的认证页面</translation>
    </message>
    <message>
        <source>Your VPN is down</source>
        <translation>您的 VPN 已断开</translation>
    </message>
    <message>
        <source>Open Wi-Fi: “{name}”</source>
        <translation>开放的 Wi-Fi：“{name}”</translation>
    </message>
    <message>
        <source>Open Wi-Fi</source>
        <translation>开放的 Wi-Fi</translation>
    </message>
    <message>
        <source>You see what was known before. A payment can be prepared and signed now, and sent later.</source>
        <translation>显示的是之前已知的数据。可以现在准备并签名付款，稍后再发送。</translation>
    </message>
    <message>
        <source>Until you have done that in your browser, no blockchain can be reached. Postern tells that page nothing.</source>
        <translation>在浏览器中完成之前，无法连接任何区块链。Postern 不会向该页面透露任何信息。</translation>
    </message>
    <message>
        <source>It was up in this session. The servers that Postern asks see this computer&apos;s own address from now on; nothing else has changed.</source>
        <translation>它在本次会话中曾连接。从现在起，Postern 询问的服务器会看到本机自己的地址；其他没有变化。</translation>
    </message>
    <message>
        <source>Whoever is near can read what is sent without encryption, and some of your networks are asked that way. Before you send anything, use your phone&apos;s hotspot.</source>
        <translation>附近的人能读取未加密的内容，而您有网络正以这种方式访问。转账前请改用手机热点。</translation>
    </message>
    <message>
        <source>Logging in happens on this computer alone, and what Postern asks and sends is encrypted: nobody near can change a payment. They can see which servers you use. Your phone&apos;s hotspot hides that.</source>
        <translation>登录只在本机进行，Postern 的询问与发送均已加密：附近的人无法更改付款，但能看到您使用哪些服务器。改用手机热点可以避免。</translation>
    </message>
</context>
<context>
    <name>NetworkRow</name>
    <message>
        <source>Test money</source>
        <translation>测试币</translation>
    </message>
    <message>
        <source>Start over…</source>
        <translation>重新开始…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Start {network} over</source>
        <translation>重新开始 {network}</translation>
    </message>
    <message>
        <source>Details of {network}</source>
        <translation>{network} 的详情</translation>
    </message>
    <message>
        <source>network, chain, node, server, RPC, proxy, Tor, explorer, history service, API key, testnet</source>
        <translation>网络, 链, 节点, 服务器, RPC, 代理, Tor, 浏览器, 历史服务, API 密钥, 测试网</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>network number {number}</source>
        <translation>{number} 号网络</translation>
    </message>
    <message>
        <source>{network} (number {number})</source>
        <translation>{network}（{number} 号）</translation>
    </message>
    <message>
        <source>No server is set.</source>
        <translation>未设置服务器。</translation>
    </message>
    <message>
        <source>Asks {host}.</source>
        <translation>查询 {host}。</translation>
    </message>
    <message numerus="yes">
        <source>Asks {host}, else %n other(s).</source>
        <translation>
            <numerusform>查询 {host}，备用服务器 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Being asked…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Answered at {time}, block {block}.</source>
        <translation>{time} 有响应，区块 {block}。</translation>
    </message>
    <message>
        <source>This server serves {found}, not {wanted}. Remove it.</source>
        <translation>此服务器服务的是 {found}，不是 {wanted}。请移除它。</translation>
    </message>
    <message>
        <source>Serves {network}. Block {block}, answered in {n} ms.</source>
        <translation>服务 {network}。区块 {block}，响应用时 {n} 毫秒。</translation>
    </message>
    <message>
        <source>It calls itself {client}.</source>
        <translation>它自称 {client}。</translation>
    </message>
    <message>
        <source>Whoever runs a network&apos;s server learns your addresses, that they belong together, and your computer&apos;s IP address. A proxy such as Tor hides the IP address.</source>
        <translation>网络服务器的运营者会知道您的地址、它们属于同一人，以及本机的 IP 地址。使用 Tor 等代理可隐藏 IP 地址。</translation>
    </message>
</context>
<context>
    <name>NetworksPage</name>
    <message>
        <source>All networks</source>
        <translation>全部网络</translation>
    </message>
    <message>
        <source>Add network…</source>
        <translation>添加网络…</translation>
    </message>
    <message>
        <source>A payment on {network} is under way. Nobody looks what becomes of it while it is off.</source>
        <translation>{network} 上有一笔付款正在进行。关闭期间不会查看它的结果。</translation>
    </message>
    <message>
        <source>Switch {network} on?</source>
        <translation>启用 {network}？</translation>
    </message>
    <message>
        <source>The server {host} then learns your addresses and your computer&apos;s IP address. Postern asks nobody else, but for the other servers of this network when it does not answer.</source>
        <translation>启用后，服务器 {host} 会知道您的地址和本机的 IP 地址。除非它无响应而改用此网络的其他服务器，Postern 不会再向任何人查询。</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Start the practice network over?</source>
        <translation>重新开始练习网络？</translation>
    </message>
    <message>
        <source>All play money and every payment on the practice network go. Nothing else changes. This cannot be taken back.</source>
        <translation>练习网络上的所有练习币和收付都会清除，其他一切不变。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>The practice network is new again.</source>
        <translation>练习网络已重新开始。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>{network} is as it was shipped.</source>
        <translation>{network} 已恢复原样。</translation>
    </message>
    <message>
        <source>{network} is off the list. What you own there stays there.</source>
        <translation>{network} 已移出列表。您在那里的资产不受影响。</translation>
    </message>
    <message>
        <source>{network} is switched on.</source>
        <translation>{network} 已启用。</translation>
    </message>
    <message>
        <source>Network number {number}</source>
        <translation>{number} 号网络</translation>
    </message>
    <message>
        <source>Add a network</source>
        <translation>添加网络</translation>
    </message>
    <message>
        <source>Any network of the Ethereum kind, by the address of one of its servers.</source>
        <translation>通过服务器地址添加任意以太坊类网络。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Private no&amp;te</source>
        <translation>私人备注(&amp;T)</translation>
    </message>
    <message>
        <source>Only you can read this. It is kept in the encrypted vault.</source>
        <translation>只有您能看到，保存在加密保险库中。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long.</source>
        <translation>
            <numerusform>超出 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>没有任何更改。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Address copied. Cleared from the clipboard in {n} s.</source>
        <translation>地址已复制，{n} 秒后从剪贴板清除。</translation>
    </message>
    <message>
        <source>Copied. Cleared from the clipboard in {n} s.</source>
        <translation>已复制，{n} 秒后从剪贴板清除。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤消…</translation>
    </message>
    <message>
        <source>Changed. It holds from now on.</source>
        <translation>已更改，即时生效。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Cache cleared, then looked for again.</source>
        <translation>缓存已清除，并再次查找确认。</translation>
    </message>
    <message>
        <source>The cache could not be cleared.</source>
        <translation>未能清除缓存。</translation>
    </message>
    <message>
        <source>The window that asks for your password ended by itself. Nothing was done. Try again.</source>
        <translation>请求密码的窗口意外结束。未做任何操作，请重试。</translation>
    </message>
    <message>
        <source>Your password is changed. Older copies of the vault open with the old one.</source>
        <translation>密码已更改。保险库的旧副本仍可用旧密码打开。</translation>
    </message>
    <message>
        <source>The two-step code is on.</source>
        <translation>两步验证码已开启。</translation>
    </message>
    <message>
        <source>The two-step code is off.</source>
        <translation>两步验证码已关闭。</translation>
    </message>
    <message>
        <source>The new recovery codes hold. The old ones open nothing any more.</source>
        <translation>新的恢复码已生效，旧恢复码全部作废。</translation>
    </message>
    <message>
        <source>The account is secured. Older copies of the vault open with the old password.</source>
        <translation>账户已受保护。旧的保险库副本仍可用旧密码打开。</translation>
    </message>
    <message>
        <source>Your paper is right. The recovery phrase counts as backed up.</source>
        <translation>纸上的单词正确，助记词视为已备份。</translation>
    </message>
    <message>
        <source>The encrypted vault was exported.</source>
        <translation>加密保险库已导出。</translation>
    </message>
    <message>
        <source>Written down? Then check it.</source>
        <translation>抄好了吗？请核对。</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>核对…</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Notices &amp; start</source>
        <translation>通知与启动</translation>
    </message>
    <message>
        <source>Inside Postern</source>
        <translation>Postern 窗口内</translation>
    </message>
    <message>
        <source>When this computer&apos;s own network is a reason for care</source>
        <translation>本机网络需要留意时</translation>
    </message>
    <message>
        <source>Open Wi-Fi, a network that wants a page filled in first, a VPN that has gone down: said on Home and before a payment. Nothing is ever stopped by it.</source>
        <translation>开放的 Wi-Fi、要求先填写认证页面的网络、已断开的 VPN：在首页和付款前提示。绝不会因此阻止任何操作。</translation>
    </message>
    <message>
        <source>public Wi-Fi, hotspot, captive portal, VPN, offline</source>
        <translation>公共 Wi-Fi、热点、认证页面、VPN、离线</translation>
    </message>
    <message>
        <source>Notifications of the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>When Postern locks by itself</source>
        <translation>Postern 自动锁定时</translation>
    </message>
    <message>
        <source>Half a minute before, and when it has. Nothing about your wallet is in it.</source>
        <translation>锁定前半分钟以及锁定之后。不含任何钱包内容。</translation>
    </message>
    <message>
        <source>notification, countdown</source>
        <translation>通知、倒计时</translation>
    </message>
    <message>
        <source>When a payment arrives, is final or fails</source>
        <translation>收到付款、付款确认或失败时</translation>
    </message>
    <message>
        <source>Without amount, name or address, and only while another window is in front. Whoever sees the screen then knows that there was a payment.</source>
        <translation>不含金额、名称或地址，且仅在其他窗口位于前面时提示。但看到屏幕的人会知道有一笔付款。</translation>
    </message>
    <message>
        <source>notification, received</source>
        <translation>通知、收款</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>从外部</translation>
    </message>
    <message>
        <source>Start when I log in to this computer</source>
        <translation>登录本机时启动</translation>
    </message>
    <message>
        <source>Postern then waits in the tray, or minimised, and is logged out. This writes one entry outside its own folder; it goes with the last account.</source>
        <translation>Postern 将以未登录状态在托盘中或最小化等待。这会在其文件夹之外写入一个条目；移除最后一个账户时一并删除。</translation>
    </message>
    <message>
        <source>autostart, launch at login, startup</source>
        <translation>自动启动、开机启动、登录时启动</translation>
    </message>
    <message>
        <source>Give this command a key in your desktop&apos;s settings:</source>
        <translation>在桌面设置中为此命令指定一个快捷键：</translation>
    </message>
    <message>
        <source>Lock with one key from anywhere</source>
        <translation>在任何地方一键锁定</translation>
    </message>
    <message>
        <source>shortcut, hotkey, --lock, --logout, command line</source>
        <translation>快捷键、热键、--lock、--logout、命令行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command that locks Postern</source>
        <translation>复制锁定 Postern 的命令</translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation>命令已复制。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
</context>
<context>
    <name>PageName</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>安全体检</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PaymentDetails</name>
    <message>
        <source>Private n&amp;ote</source>
        <translation>私人备注(&amp;O)</translation>
    </message>
    <message>
        <source>Pay again…</source>
        <translation>再次付款…</translation>
    </message>
    <message>
        <source>Speed up…</source>
        <translation>加速…</translation>
    </message>
    <message>
        <source>Cancel payment…</source>
        <translation>取消付款…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>不再保留</translation>
    </message>
    <message>
        <source>Add to contacts…</source>
        <translation>添加到联系人…</translation>
    </message>
    <message>
        <source>Copy transaction ID</source>
        <translation>复制交易 ID</translation>
    </message>
    <message>
        <source>Open in explorer…</source>
        <translation>在浏览器中查看…</translation>
    </message>
    <message>
        <source>Another payment with the same number is to take its place.</source>
        <translation>另一笔序号相同的付款将取代它。</translation>
    </message>
    <message>
        <source>No server has said that it has it. It is kept here until you send or forget it; forgetting does not call it back.</source>
        <translation>尚无服务器确认收到。在您发送或放弃之前会一直保留；放弃并不能撤回。</translation>
    </message>
    <message>
        <source>The network knows of it and will put it into a block.</source>
        <translation>网络已收到，将打包进区块。</translation>
    </message>
    <message>
        <source>It is in a block. It is final once more blocks stand on it.</source>
        <translation>已进入区块，待更多区块确认后即为最终。</translation>
    </message>
    <message>
        <source>The contract refused it. The fee was paid, nothing else moved.</source>
        <translation>合约拒绝了它。手续费已支付，其余未变动。</translation>
    </message>
    <message>
        <source>Another payment with the same number was taken instead.</source>
        <translation>网络采用了序号相同的另一笔付款。</translation>
    </message>
    <message>
        <source>The network has forgotten it. Nothing moved. You can send it again.</source>
        <translation>网络已丢弃它，资产未变动。您可以重新发送。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>From</source>
        <translation>转出自</translation>
    </message>
    <message>
        <source>Fee, at most</source>
        <translation>手续费上限</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Token contract</source>
        <translation>代币合约</translation>
    </message>
    <message>
        <source>Transaction ID</source>
        <translation>交易 ID</translation>
    </message>
</context>
<context>
    <name>PaymentWords</name>
    <message>
        <source>the practice faucet</source>
        <translation>练习水龙头</translation>
    </message>
    <message>
        <source>a new contract</source>
        <translation>新合约</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>来自 {name}</translation>
    </message>
    <message>
        <source>To yourself</source>
        <translation>转给自己</translation>
    </message>
    <message>
        <source>Sending to {name}</source>
        <translation>正在转给 {name}</translation>
    </message>
    <message>
        <source>To {name}</source>
        <translation>转给 {name}</translation>
    </message>
    <message>
        <source>Removing the approval of {token} for {name}</source>
        <translation>正在撤销 {name} 对 {token} 的授权</translation>
    </message>
    <message>
        <source>Removed the approval of {token} for {name}</source>
        <translation>已撤销 {name} 对 {token} 的授权</translation>
    </message>
    <message>
        <source>Removal of the approval of {token} for {name}</source>
        <translation>撤销 {name} 对 {token} 的授权</translation>
    </message>
</context>
<context>
    <name>PlayMoneyButton</name>
    <message>
        <source>Get play money</source>
        <translation>领取练习币</translation>
    </message>
    <message>
        <source>Getting play money…</source>
        <translation>正在领取练习币…</translation>
    </message>
    <message>
        <source>Play money is on its way. It is worth nothing, and for trying everything out.</source>
        <translation>练习币即将到账。它没有价值，仅供练习使用。</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy &amp; cache</source>
        <translation>隐私与缓存</translation>
    </message>
    <message>
        <source>Everything Postern keeps on this computer. Nothing else is written.</source>
        <translation>Postern 在这台电脑上保存的全部内容，此外不写入任何数据。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the cache now</source>
        <translation>立即清除缓存</translation>
    </message>
    <message>
        <source>Clear the copied address now</source>
        <translation>立即清除复制的地址</translation>
    </message>
    <message>
        <source>Clear the cache on log-out</source>
        <translation>退出账户时清除缓存</translation>
    </message>
    <message>
        <source>When you leave</source>
        <translation>离开时</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出账户</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Whose computer this is</source>
        <translation>这是谁的电脑</translation>
    </message>
    <message>
        <source>Other people use this computer too</source>
        <translation>其他人也使用这台电脑</translation>
    </message>
    <message>
        <source>Postern then locks after 2 minutes at most, logs out by itself and always erases its caches.</source>
        <translation>此后 Postern 最多 2 分钟后锁定，会自动退出账户，并且总是清除缓存。</translation>
    </message>
    <message>
        <source>shared computer, public computer, guest</source>
        <translation>共用电脑，公用电脑，访客</translation>
    </message>
    <message>
        <source>Screen shots</source>
        <translation>截屏</translation>
    </message>
    <message>
        <source>Screen shots, recordings and shared screens then show nothing of the wallet. The windows for passwords and recovery phrases are always left out. A camera sees everything.</source>
        <translation>开启后，截屏、录屏和屏幕共享中看不到钱包。输入密码和查看助记词的窗口始终不会出现在其中。相机仍能拍到一切。</translation>
    </message>
    <message>
        <source>This system has no way to leave a window out: any program of yours can take a picture of the screen.</source>
        <translation>此系统没有办法排除某个窗口：您的任何程序都能截取屏幕。</translation>
    </message>
    <message>
        <source>Keep Postern out of screen shots</source>
        <translation>不让 Postern 出现在截屏中</translation>
    </message>
    <message>
        <source>screenshot, screen sharing, recording, capture</source>
        <translation>截屏, 截图, 屏幕共享, 录屏, 捕获</translation>
    </message>
    <message>
        <source>Nothing is written on this computer. This is what is in memory until you log out.</source>
        <translation>不会在这台电脑上写入任何内容。以下是退出账户前内存中的内容。</translation>
    </message>
    <message>
        <source>Lock keeps Postern in the tray; log out clears as ticked above, and quits.</source>
        <translation>锁定后 Postern 留在托盘；退出账户会按上方勾选清除，并关闭程序。</translation>
    </message>
    <message>
        <source>No tray here, so Lock logs out too. Both clear as ticked above, and quit.</source>
        <translation>此处没有托盘，因此锁定也会退出账户。两者都会按上方勾选清除，并关闭程序。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>On log-out</source>
        <translation>退出账户时</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>QuickCard</name>
    <message>
        <source>Quick unlock</source>
        <translation>快速解锁</translation>
    </message>
    <message>
        <source>quick unlock, PIN, digits, lock</source>
        <translation>快速解锁、PIN、数字、锁定</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>更改 PIN</translation>
    </message>
    <message>
        <source>quick unlock, fingerprint, Touch ID, Windows Hello, biometrics</source>
        <translation>快速解锁、指纹、Touch ID、Windows Hello、生物识别</translation>
    </message>
    <message>
        <source>6 to 12 digits show the wallet again after a lock. Every payment still asks for your password.</source>
        <translation>锁定后用 6 到 12 位数字即可重新显示钱包。每次付款仍需输入密码。</translation>
    </message>
    <message>
        <source>While Postern is locked, whoever can read this computer&apos;s memory could find a short PIN out, and would see your balances, never your keys.</source>
        <translation>Postern 锁定期间，能读取本机内存的人可能猜出较短的 PIN，从而看到您的余额，但拿不到您的密钥。</translation>
    </message>
    <message>
        <source>This sensor only says yes or no, so what shows your wallet stays in memory while Postern is locked: whoever can read it would see your balances, never your keys.</source>
        <translation>这种传感器只回答“是”或“否”，因此锁定期间用来显示钱包的内容会留在内存中：能读取内存的人会看到您的余额，但拿不到您的密钥。</translation>
    </message>
    <message>
        <source>The key that opens the lock stays in this computer&apos;s own hardware.</source>
        <translation>解锁用的密钥保存在本机自带的硬件中。</translation>
    </message>
    <message>
        <source>Ended for this session. It is back at the next login, unless your password turns it off.</source>
        <translation>本次会话已停用。除非用密码关闭，否则下次登录时会恢复。</translation>
    </message>
    <message>
        <source>Not used while the code is asked for at unlock too.</source>
        <translation>解锁时也要求验证码期间不使用。</translation>
    </message>
    <message>
        <source>On. Five wrong tries end it until your password is typed.</source>
        <translation>已开启。连续输错 5 次后停用，直到输入密码。</translation>
    </message>
</context>
<context>
    <name>ReadingNotes</name>
    <message>
        <source>Reading {networks}…</source>
        <translation>正在读取{networks}…</translation>
    </message>
    <message>
        <source>Older approvals are not in the list.</source>
        <translation>更早的授权不在列表中。</translation>
    </message>
    <message>
        <source>Read further back</source>
        <translation>继续向前读取</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Receive</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print… (Ctrl+P)</source>
        <translation>打印…（Ctrl+P）</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>图片未保存</translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation>图片已保存。</translation>
    </message>
    <message>
        <source>The page was not printed</source>
        <translation>页面未打印</translation>
    </message>
    <message>
        <source>Choose another printer or file.</source>
        <translation>请选择其他打印机或文件。</translation>
    </message>
    <message>
        <source>Request saved.</source>
        <translation>请求已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) deleted.</source>
        <translation>
            <numerusform>已删除 %n 个请求。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivePicture</name>
    <message>
        <source>Save the QR code</source>
        <translation>保存二维码</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Recent activity</source>
        <translation>最近记录</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show all activity</source>
        <translation>显示全部记录</translation>
    </message>
    <message>
        <source>No payments yet.</source>
        <translation>还没有收付记录。</translation>
    </message>
</context>
<context>
    <name>RecipientStep</name>
    <message>
        <source>&amp;To</source>
        <translation>收款人(&amp;T)</translation>
    </message>
    <message>
        <source>An address, a contact&apos;s name, or a payment request (ethereum:…)</source>
        <translation>地址、联系人名称，或收款请求（ethereum:…）</translation>
    </message>
    <message>
        <source>Paste, type or drop an address</source>
        <translation>粘贴、输入或拖入地址</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>From a &amp;QR picture…</source>
        <translation>从二维码图片(&amp;Q)…</translation>
    </message>
    <message>
        <source>Contacts and people you have paid</source>
        <translation>联系人和付过款的人</translation>
    </message>
    <message>
        <source>Paste, type or drop an address. People you have paid appear here.</source>
        <translation>请粘贴、输入或拖入地址。付过款的人会显示在这里。</translation>
    </message>
    <message>
        <source>Not in your contacts</source>
        <translation>不在联系人中</translation>
    </message>
    <message>
        <source>Your own address</source>
        <translation>您自己的地址</translation>
    </message>
    <message numerus="yes">
        <source>Paid %n time(s)</source>
        <translation>
            <numerusform>已付款 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>In your contacts</source>
        <translation>在您的联系人中</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>主账户</translation>
    </message>
    <message>
        <source>Paid before</source>
        <translation>曾付款</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</translation>
    </message>
    <message>
        <source>Choose a picture with a QR code</source>
        <translation>选择含二维码的图片</translation>
    </message>
</context>
<context>
    <name>RemovalFoot</name>
    <message numerus="yes">
        <source>Remove %n approval(s)…</source>
        <translation>
            <numerusform>撤销 %n 项授权…</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Tick what you want to remove. Each removal is a transaction and takes a fee.</source>
        <translation>勾选要撤销的授权。每次撤销都是一笔交易，需要手续费。</translation>
    </message>
    <message>
        <source>At most {n} can be removed at once.</source>
        <translation>一次最多撤销 {n} 项。</translation>
    </message>
    <message>
        <source>The trial run of the removal for {token} failed: {reason}</source>
        <translation>撤销 {token} 授权的模拟失败：{reason}</translation>
    </message>
    <message>
        <source>the contract gave no reason.</source>
        <translation>合约没有给出原因。</translation>
    </message>
    <message>
        <source>Confirm it in the other window.</source>
        <translation>请在另一个窗口中确认。</translation>
    </message>
</context>
<context>
    <name>RequestsCard</name>
    <message>
        <source>Requests</source>
        <translation>收款请求</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>再次显示</translation>
    </message>
    <message>
        <source>Show the payment</source>
        <translation>显示付款</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>RequestsModel</name>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>无备注</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>any amount of {symbol}</source>
        <translation>任意金额的 {symbol}</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>To</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>转出自</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>网络手续费</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人备注</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the network fee</source>
        <translation>更改网络手续费</translation>
    </message>
    <message>
        <source>Kept encrypted on this computer, never sent</source>
        <translation>加密保存在本机，绝不发送</translation>
    </message>
    <message>
        <source>You remove</source>
        <translation>您撤销</translation>
    </message>
    <message>
        <source>You send</source>
        <translation>您转出</translation>
    </message>
    <message>
        <source>You send again</source>
        <translation>您再次转出</translation>
    </message>
    <message>
        <source>You cancel</source>
        <translation>您取消</translation>
    </message>
    <message>
        <source>Your own address</source>
        <translation>您自己的地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Not in your contacts</source>
        <translation>不在联系人中</translation>
    </message>
    <message>
        <source>Asking the network…</source>
        <translation>正在询问网络…</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Leaves {amount} in {name}</source>
        <translation>{name} 中剩余 {amount}</translation>
    </message>
    <message>
        <source>An approval of {token}</source>
        <translation>对 {token} 的一项授权</translation>
    </message>
    <message>
        <source>{speed}, {time} · at most {amount}</source>
        <translation>{speed}，{time} · 最多 {amount}</translation>
    </message>
    <message>
        <source>{fee}, and nothing is paid</source>
        <translation>{fee}，不支付任何款项</translation>
    </message>
    <message>
        <source>{amount} and {fee} fee</source>
        <translation>{amount}，另加手续费 {fee}</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Use the most possible</source>
        <translation>使用最大值</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>无法撤销</translation>
    </message>
    <message>
        <source>Nobody can call back a payment once it is on the network. Compare the bold groups with the recipient&apos;s own screen.</source>
        <translation>付款一旦上链，任何人都无法追回。请与收款人屏幕上的粗体部分核对。</translation>
    </message>
    <message>
        <source>The same payment goes out once more with a higher fee. Only one of the two can be taken up.</source>
        <translation>同一笔付款将以更高的手续费再次发出，两笔中只有一笔会被接收。</translation>
    </message>
    <message>
        <source>A payment of nothing to yourself takes the place of the one that waits, if the network takes it up first. The fee is paid either way.</source>
        <translation>向自己支付零金额的一笔付款会取代等待中的那笔（若网络先接收它）。无论结果如何都会支付手续费。</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Authenticator since {date}. Asked for at every login.</source>
        <translation>{date} 起使用身份验证器，每次登录都会询问。</translation>
    </message>
    <message>
        <source>Two-step code</source>
        <translation>两步验证码</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>管理…</translation>
    </message>
    <message>
        <source>Off. With one, the password alone does not log in here.</source>
        <translation>未开启。开启后，仅凭密码无法在此登录。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>未开启</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>authenticator, TOTP, 2FA</source>
        <translation>身份验证器 两步验证 TOTP 2FA</translation>
    </message>
    <message>
        <source>Manage the two-step code</source>
        <translation>管理两步验证码</translation>
    </message>
    <message>
        <source>New recovery codes…</source>
        <translation>新的恢复码…</translation>
    </message>
    <message>
        <source>Switch the two-step code off…</source>
        <translation>关闭两步验证码…</translation>
    </message>
    <message>
        <source>{left} of {all} left. Each opens once, when your phone is not at hand.</source>
        <translation>剩余 {left} 个，共 {all} 个。手机不在身边时，每个可用一次。</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>New codes…</source>
        <translation>换新…</translation>
    </message>
    <message>
        <source>Make new recovery codes</source>
        <translation>生成新的恢复码</translation>
    </message>
    <message>
        <source>Somebody may get in?</source>
        <translation>有人可能进得来？</translation>
    </message>
    <message>
        <source>New password, new code, new recovery codes, all in one go.</source>
        <translation>新密码、新验证码、新恢复码，一次全部更换。</translation>
    </message>
    <message>
        <source>secure account, stolen, compromised, change everything, old copy</source>
        <translation>保护账户, 被盗, 泄露, 全部更换, 旧副本</translation>
    </message>
    <message>
        <source>Secure account…</source>
        <translation>保护账户…</translation>
    </message>
    <message>
        <source>Ask for the code at unlock too</source>
        <translation>解锁时也询问验证码</translation>
    </message>
    <message>
        <source>Otherwise a locked Postern opens with the password.</source>
        <translation>否则，锁定的 Postern 只需密码即可打开。</translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Lock after no activity in Postern</source>
        <translation>在 Postern 中无操作后锁定</translation>
    </message>
    <message>
        <source>A 30-second countdown appears first.</source>
        <translation>锁定前会显示 30 秒倒计时。</translation>
    </message>
    <message>
        <source>idle, auto-lock, timeout</source>
        <translation>空闲 自动锁定 超时 idle</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Log out by itself</source>
        <translation>自动退出账户</translation>
    </message>
    <message>
        <source>So long after the password was last typed, also while you work.</source>
        <translation>自上次输入密码起经过这段时间，即使您正在使用。</translation>
    </message>
    <message>
        <source>Lock and ask for everything again</source>
        <translation>锁定并要求全部重新输入</translation>
    </message>
    <message>
        <source>So long after the password was last typed, also while you work. The code is asked for as well.</source>
        <translation>距上次输入密码达到此时长后执行，使用中也不例外，并同时询问验证码。</translation>
    </message>
    <message>
        <source>screen lock, sleep, suspend, lid, user switch, remote, minimise, network, Wi-Fi, VPN</source>
        <translation>屏幕锁定、睡眠、休眠、合盖、切换用户、远程、最小化、网络、Wi-Fi、VPN</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>“Somebody else” is another user of this computer, or a remote session.</source>
        <translation>“他人”指另一个用户或远程会话。</translation>
    </message>
    <message>
        <source>This computer cannot tell Postern when {what}. Lock with Ctrl+L then.</source>
        <translation>这台电脑无法告知 Postern 以下情况：{what}。届时请按 Ctrl+L 锁定。</translation>
    </message>
    <message>
        <source>Also lock when</source>
        <translation>以下情况也锁定</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>助记词</translation>
    </message>
    <message>
        <source>Not backed up. A broken disk would lose this account.</source>
        <translation>尚未备份。硬盘损坏会使此账户丢失。</translation>
    </message>
    <message>
        <source>Backed up. Not checked since.</source>
        <translation>已备份，此后未核对。</translation>
    </message>
    <message>
        <source>Backed up. Last checked on {date}.</source>
        <translation>已备份，上次核对：{date}。</translation>
    </message>
    <message>
        <source>Check your paper</source>
        <translation>核对纸质备份</translation>
    </message>
    <message>
        <source>backup, recovery phrase, words</source>
        <translation>备份 助记词 单词 backup</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>核对…</translation>
    </message>
    <message>
        <source>Check recovery phrase</source>
        <translation>核对助记词</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>显示单词</translation>
    </message>
    <message>
        <source>Needs the password. Make sure nobody and no camera can see the screen.</source>
        <translation>需要密码。请确认没有他人或摄像头能看到屏幕。</translation>
    </message>
    <message>
        <source>recovery phrase, export, seed</source>
        <translation>助记词 导出 种子 seed</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Show recovery phrase</source>
        <translation>显示助记词</translation>
    </message>
    <message>
        <source>Weak.</source>
        <translation>弱。</translation>
    </message>
    <message>
        <source>Fair.</source>
        <translation>一般。</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>强。</translation>
    </message>
    <message>
        <source>Very strong.</source>
        <translation>非常强。</translation>
    </message>
    <message numerus="yes">
        <source>Chosen %n day(s) ago; a strong one needs no schedule.</source>
        <translation>
            <numerusform>%n 天前设置；强密码无需定期更换。</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen today; a strong one needs no schedule.</source>
        <translation>今天设置；强密码无需定期更换。</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>The payment that you were about to replace does not wait any more.</source>
        <translation>您要替换的付款已不再等待。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Networks…</source>
        <translation>网络…</translation>
    </message>
    <message>
        <source>No network is switched on</source>
        <translation>没有启用任何网络</translation>
    </message>
    <message>
        <source>Switch one on to send from it.</source>
        <translation>请先开启一个网络。</translation>
    </message>
    <message>
        <source>This address is only watched</source>
        <translation>此地址仅供观察</translation>
    </message>
    <message>
        <source>Its key is not in your vault, so nothing can be sent from it. Choose another on Home.</source>
        <translation>保险库中没有它的密钥，无法从它转出。请在主页选择其他地址。</translation>
    </message>
    <message>
        <source>Nothing has left your wallet yet</source>
        <translation>资产尚未转出</translation>
    </message>
    <message>
        <source>Send to the unknown address anyway…</source>
        <translation>仍然转给未知地址…</translation>
    </message>
    <message>
        <source>Send to it anyway…</source>
        <translation>仍然转出…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>使用 {name}</translation>
    </message>
    <message>
        <source>Cancel the payment…</source>
        <translation>取消这笔付款…</translation>
    </message>
    <message>
        <source>Speed up…</source>
        <translation>加速…</translation>
    </message>
    <message>
        <source>Sign now, send later…</source>
        <translation>现在签名，稍后转出…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>转出…</translation>
    </message>
    <message>
        <source>Send {amount}…</source>
        <translation>转出 {amount}…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在转出…</translation>
    </message>
    <message>
        <source>Waiting for your password…</source>
        <translation>等待输入密码…</translation>
    </message>
    <message>
        <source>The network has not told the fee yet.</source>
        <translation>网络尚未告知手续费。</translation>
    </message>
    <message>
        <source>Postern has not reached the network since you logged in, so it does not know the fee. The draft stays.</source>
        <translation>登录后 Postern 尚未连上该网络，因此不知道手续费。草稿会保留。</translation>
    </message>
    <message>
        <source>Something says stop. Tick the box beside it if you know why.</source>
        <translation>有一项检查要求停下。如果您知道原因，请勾选它旁边的方框。</translation>
    </message>
    <message>
        <source>Not everything has been checked yet.</source>
        <translation>检查尚未全部完成。</translation>
    </message>
    <message>
        <source>The draft was discarded.</source>
        <translation>草稿已放弃。</translation>
    </message>
    <message>
        <source>On its way. It takes {time}.</source>
        <translation>已发出，{time}。</translation>
    </message>
    <message>
        <source>Signed and kept, but {network} has not said that it has it. Look at it here, and send it again.</source>
        <translation>已签名并保存，但 {network} 尚未确认收到。请在此查看，并重新发送。</translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>{symbol} on {network}</source>
        <translation>{network} 上的 {symbol}</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>约 {time}</translation>
    </message>
    <message>
        <source>Review and send</source>
        <translation>核对并转出</translation>
    </message>
    <message>
        <source>Speed up a payment</source>
        <translation>加速付款</translation>
    </message>
    <message>
        <source>Cancel a payment</source>
        <translation>取消付款</translation>
    </message>
    <message>
        <source>Recipient is in your contacts</source>
        <translation>收款人在您的联系人中</translation>
    </message>
    <message>
        <source>In your contacts, but never confirmed with your password</source>
        <translation>在您的联系人中，但从未用密码确认过</translation>
    </message>
    <message numerus="yes">
        <source>You have paid this address %n time(s) before</source>
        <translation>
            <numerusform>您曾向此地址付款 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>This is an address of your own</source>
        <translation>这是您自己的地址</translation>
    </message>
    <message>
        <source>Your first payment to this address</source>
        <translation>首次向此地址付款</translation>
    </message>
    <message>
        <source>{name} is in your contacts for another network</source>
        <translation>{name} 在您的联系人中，但属于另一网络</translation>
    </message>
    <message>
        <source>No look-alike of an address you know</source>
        <translation>没有与您认识的地址相似</translation>
    </message>
    <message>
        <source>You go on although this address imitates one you know</source>
        <translation>此地址在模仿您认识的地址，而您选择继续</translation>
    </message>
    <message>
        <source>An ordinary account, not a contract</source>
        <translation>普通账户，不是合约</translation>
    </message>
    <message>
        <source>This address is a contract</source>
        <translation>此地址是合约</translation>
    </message>
    <message>
        <source>This is the contract of the token {name}</source>
        <translation>这是代币 {name} 的合约</translation>
    </message>
    <message>
        <source>The trial run failed</source>
        <translation>模拟失败</translation>
    </message>
    <message>
        <source>Not checked: the network did not answer</source>
        <translation>未检查：网络没有回应</translation>
    </message>
    <message>
        <source>Trial run under way…</source>
        <translation>正在模拟…</translation>
    </message>
    <message>
        <source>The fee is {n} % of the amount</source>
        <translation>手续费占金额的 {n}%</translation>
    </message>
    <message>
        <source>The fee takes {n} % of your {symbol}</source>
        <translation>费用占您 {symbol} 的 {n}%</translation>
    </message>
    <message>
        <source>This is nearly all that is there</source>
        <translation>这几乎是全部余额</translation>
    </message>
    <message>
        <source>Not backed up: a broken disk would lose this.</source>
        <translation>尚未备份，硬盘损坏将无法找回。</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) from this address still wait before it</source>
        <translation>
            <numerusform>此地址还有 %n 笔付款排在它前面</numerusform>
        </translation>
    </message>
    <message>
        <source>Play money: nothing leaves this computer</source>
        <translation>练习币：不会离开本机</translation>
    </message>
    <message>
        <source>Test money: it is worth nothing</source>
        <translation>测试币：没有价值</translation>
    </message>
    <message>
        <source>Trial run: nothing but the fee leaves</source>
        <translation>模拟：除手续费外不转出任何资产</translation>
    </message>
    <message>
        <source>Trial run: only {amount} leaves, fee included</source>
        <translation>模拟：仅转出 {amount}（含手续费）</translation>
    </message>
    <message>
        <source>Trial run: {amount} leaves, and the fee</source>
        <translation>模拟：转出 {amount}，另加手续费</translation>
    </message>
    <message numerus="yes">
        <source>Paid %n time(s) before.</source>
        <translation>
            <numerusform>曾付款 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare the whole address with what the recipient has told you.</source>
        <translation>请将完整地址与收款人告诉您的地址核对。</translation>
    </message>
    <message>
        <source>The server may be wrong about fees. Ask another one, or wait.</source>
        <translation>服务器给出的费用可能有误。请换一个服务器，或稍后再试。</translation>
    </message>
    <message>
        <source>Send a little first, and ask whether it arrived.</source>
        <translation>先转一小笔，并确认是否到账。</translation>
    </message>
    <message>
        <source>Ask whether the address is in use on this network too.</source>
        <translation>请询问该地址在此网络上是否也在使用。</translation>
    </message>
    <message>
        <source>Exchanges and shared wallets can be contracts; most people are not.</source>
        <translation>交易所和共享钱包可能是合约；个人通常不是。</translation>
    </message>
    <message>
        <source>What is sent to a token&apos;s own contract is lost.</source>
        <translation>转到代币合约的资产会丢失。</translation>
    </message>
    <message>
        <source>Sending it would cost the fee and move nothing.</source>
        <translation>转出只会花费手续费，资产不会变动。</translation>
    </message>
    <message>
        <source>The network&apos;s own words: “{reason}”. Sending it would cost the fee.</source>
        <translation>网络的原话：“{reason}”。转出仍会花费手续费。</translation>
    </message>
    <message>
        <source>Neither the kind of the address nor a trial run is known.</source>
        <translation>不知道地址的类型，也没有模拟结果。</translation>
    </message>
    <message>
        <source>Little or nothing is left for a later fee.</source>
        <translation>几乎没有余额支付以后的手续费。</translation>
    </message>
    <message>
        <source>It goes out after them.</source>
        <translation>它会在它们之后发出。</translation>
    </message>
</context>
<context>
    <name>ServerRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Stop asking {host}</source>
        <translation>停止查询 {host}</translation>
    </message>
    <message>
        <source>Test {host}</source>
        <translation>测试 {host}</translation>
    </message>
    <message>
        <source>Ask {host} earlier</source>
        <translation>提前查询 {host}</translation>
    </message>
    <message>
        <source>Ask {host} later</source>
        <translation>推后查询 {host}</translation>
    </message>
    <message>
        <source>Remove {host}</source>
        <translation>移除 {host}</translation>
    </message>
</context>
<context>
    <name>ServersCard</name>
    <message>
        <source>Add a ser&amp;ver</source>
        <translation>添加服务器(&amp;V)</translation>
    </message>
    <message>
        <source>Starts with https://. It is asked when all above it do not answer.</source>
        <translation>以 https:// 开头。上面的服务器都无响应时才查询它。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>A network needs at least one server.</source>
        <translation>网络至少需要一个服务器。</translation>
    </message>
    <message>
        <source>Not asked: the way to it is not encrypted.</source>
        <translation>不查询：与它的连接没有加密。</translation>
    </message>
    <message>
        <source>This server is on the list already.</source>
        <translation>此服务器已在列表中。</translation>
    </message>
    <message>
        <source>Being asked…</source>
        <translation>正在查询…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Settings that were found</source>
        <translation>找到的设置</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Log out…</source>
        <translation>退出账户…</translation>
    </message>
    <message>
        <source>Log out… (Ctrl+Shift+L)</source>
        <translation>退出账户… (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Also called sign out. Opens the choice of how to leave.</source>
        <translation>也称登出、注销、退出登录。打开离开方式的选择。</translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>没有找到，请换个词。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Account activity</source>
        <translation>账户记录</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Privacy &amp; cache</source>
        <translation>隐私与缓存</translation>
    </message>
    <message>
        <source>Notices &amp; start</source>
        <translation>通知与启动</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>代币</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Help &amp; about</source>
        <translation>帮助与关于</translation>
    </message>
    <message>
        <source>Opens the choice of how to leave</source>
        <translation>打开离开方式的选择</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>找到 %n 项设置</numerusform>
        </translation>
    </message>
    <message>
        <source>log out, logout, sign out, leave</source>
        <translation>退出账户 退出登录 登出 注销 离开</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Something here that was not you?</source>
        <translation>其中有不是您本人的操作？</translation>
    </message>
    <message>
        <source>A new password, a new two-step code and new recovery codes, and what to do about old copies.</source>
        <translation>新密码、新的两步验证码和新的恢复码，以及如何处理旧副本。</translation>
    </message>
    <message>
        <source>Last logins</source>
        <translation>最近登录</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Opened {moment}.</source>
        <translation>打开于 {moment}。</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>在此之前</translation>
    </message>
    <message>
        <source>No earlier login is on record.</source>
        <translation>没有更早的登录记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong try(s)</source>
        <translation>
            <numerusform>%n 次失败尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>Between the two, with a password or a code.</source>
        <translation>两次登录之间，密码或验证码错误。</translation>
    </message>
    <message>
        <source>No wrong tries</source>
        <translation>没有失败尝试</translation>
    </message>
    <message>
        <source>Between the two.</source>
        <translation>两次登录之间。</translation>
    </message>
    <message>
        <source>Remind me to look at this page</source>
        <translation>提醒我查看此页</translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>每 %n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>A notice on Home. Nothing expires: a strong password needs no schedule.</source>
        <translation>在首页显示提示。没有任何内容会过期：强密码无需定期更换。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Log out…</source>
        <translation>退出账户…</translation>
    </message>
    <message>
        <source>Also called sign out. Opens the choice of how to leave.</source>
        <translation>也称登出、注销、退出登录。打开离开方式的选择。</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>Recipient</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Step {n} of 3, done: {name}</source>
        <translation>第 {n} 步（共 3 步），已完成：{name}</translation>
    </message>
    <message>
        <source>Step {n} of 3, this one: {name}</source>
        <translation>第 {n} 步（共 3 步），当前：{name}</translation>
    </message>
    <message>
        <source>Step {n} of 3, to come: {name}</source>
        <translation>第 {n} 步（共 3 步），未到：{name}</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Show balances</source>
        <translation>显示余额</translation>
    </message>
    <message>
        <source>Hide balances</source>
        <translation>隐藏余额</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Show QR code</source>
        <translation>显示二维码</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>They appear as soon as a network has answered.</source>
        <translation>网络响应后即会显示。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Test money</source>
        <translation>测试币</translation>
    </message>
    <message numerus="yes">
        <source>{coin} across %n network(s)</source>
        <translation>
            <numerusform>{coin}，%n 个网络合计</numerusform>
        </translation>
    </message>
    <message>
        <source>As of {time} · F5 refreshes</source>
        <translation>截至 {time} · 按 F5 刷新</translation>
    </message>
    <message>
        <source>{name} address</source>
        <translation>{name}地址</translation>
    </message>
    <message>
        <source>Address that is shown</source>
        <translation>当前显示的地址</translation>
    </message>
    <message>
        <source>Watched only</source>
        <translation>仅供观察</translation>
    </message>
</context>
<context>
    <name>SwapNotice</name>
    <message>
        <source>The address on the clipboard was swapped while you were here</source>
        <translation>您在此期间，剪贴板上的地址被换掉了</translation>
    </message>
    <message>
        <source>Another program has put a different one there, and that is what was pasted. Compare it with where you have it from, every character, before you go on.</source>
        <translation>其他程序放入了另一个地址，粘贴的正是它。继续之前，请与来源逐字核对。</translation>
    </message>
    <message>
        <source>When you came</source>
        <translation>您到来时</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>Another program replaced the copied address.</source>
        <translation>其他程序替换了您复制的地址。</translation>
    </message>
    <message>
        <source>Do not use what is on the clipboard now. Read the address here and compare every character.</source>
        <translation>请勿使用剪贴板中现有的内容。请在此处查看地址并逐字核对。</translation>
    </message>
    <message>
        <source>What you copied</source>
        <translation>您复制的</translation>
    </message>
    <message>
        <source>What is on the clipboard now</source>
        <translation>剪贴板中现有的</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Postern has locked, because nobody used it.</source>
        <translation>Postern 已锁定，因为一段时间无人使用。</translation>
    </message>
    <message>
        <source>Postern has locked, because the password was typed long ago.</source>
        <translation>Postern 已锁定，因为距上次输入密码已久。</translation>
    </message>
    <message>
        <source>Postern has locked, because this computer&apos;s network changed.</source>
        <translation>Postern 已锁定，因为本机网络发生了变化。</translation>
    </message>
    <message>
        <source>Postern locks in {n} seconds.</source>
        <translation>Postern 将在 {n} 秒后锁定。</translation>
    </message>
    <message>
        <source>A payment has arrived.</source>
        <translation>收到一笔款项。</translation>
    </message>
    <message>
        <source>Your payment is final.</source>
        <translation>您的付款已确认。</translation>
    </message>
    <message>
        <source>Your payment did not go through. Open Postern to see why.</source>
        <translation>您的付款未成功。打开 Postern 查看原因。</translation>
    </message>
</context>
<context>
    <name>TokensPage</name>
    <message>
        <source>Tokens</source>
        <translation>代币</translation>
    </message>
    <message>
        <source>Well-known tokens are shown by themselves when you own some. Others are added by their contract.</source>
        <translation>持有知名代币时会自动显示。其他代币请通过合约添加。</translation>
    </message>
    <message>
        <source>No network is on</source>
        <translation>没有启用网络</translation>
    </message>
    <message>
        <source>Tokens live on networks</source>
        <translation>代币存在于网络之上</translation>
    </message>
    <message>
        <source>Switch a network on, so that its tokens can be looked up.</source>
        <translation>请启用一个网络，才能查询其中的代币。</translation>
    </message>
    <message>
        <source>Networks…</source>
        <translation>网络…</translation>
    </message>
    <message>
        <source>Add a token</source>
        <translation>添加代币</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>您添加的</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>{symbol} was added.</source>
        <translation>{symbol} 已添加。</translation>
    </message>
    <message>
        <source>{symbol} is no longer among your tokens. What you own of it stays yours.</source>
        <translation>{symbol} 已从您的代币中移除。您持有的部分不受影响。</translation>
    </message>
    <message>
        <source>{symbol} is hidden.</source>
        <translation>{symbol} 已隐藏。</translation>
    </message>
    <message>
        <source>{symbol} is shown again.</source>
        <translation>{symbol} 已重新显示。</translation>
    </message>
    <message>
        <source>token, hidden, contract</source>
        <translation>代币, 隐藏, 合约</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Show {symbol} again</source>
        <translation>重新显示 {symbol}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide {symbol}</source>
        <translation>隐藏 {symbol}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {symbol}</source>
        <translation>移除 {symbol}</translation>
    </message>
</context>
<context>
    <name>WalletWords</name>
    <message>
        <source>{name} (only watched)</source>
        <translation>{name}（仅观察）</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>主账户</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>练习网络</translation>
    </message>
    <message>
        <source>Ethereum</source>
        <translation>以太坊</translation>
    </message>
    <message>
        <source>Practice dollar</source>
        <translation>练习美元</translation>
    </message>
    <message>
        <source>Play money</source>
        <translation>练习币</translation>
    </message>
    <message>
        <source>Ether</source>
        <translation>以太币</translation>
    </message>
    <message>
        <source>Signed, not sent</source>
        <translation>已签名，未发送</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>确认中</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被替换</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>Being replaced</source>
        <translation>正在被替换</translation>
    </message>
</context>
<context>
    <name>WatchForm</name>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Paste or type 0x and 40 characters</source>
        <translation>粘贴或输入 0x 加 40 个字符</translation>
    </message>
    <message>
        <source>&amp;Name (optional)</source>
        <translation>名称（选填）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>观察(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This address is on your list already.</source>
        <translation>此地址已在列表中。</translation>
    </message>
    <message>
        <source>Watched address</source>
        <translation>观察的地址</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>Ways in</source>
        <translation>打开方式</translation>
    </message>
    <message>
        <source>door, factor, emergency sheet, device, keyring</source>
        <translation>入口，因素，应急单，设备，密钥环</translation>
    </message>
    <message>
        <source>Two parts</source>
        <translation>双重</translation>
    </message>
    <message>
        <source>Weakest</source>
        <translation>最弱</translation>
    </message>
    <message>
        <source>Password and this computer</source>
        <translation>密码和本机</translation>
    </message>
    <message>
        <source>Password alone</source>
        <translation>仅凭密码</translation>
    </message>
    <message>
        <source>Password and one computer</source>
        <translation>密码和一台电脑</translation>
    </message>
    <message>
        <source>Password and printed key</source>
        <translation>密码和打印密钥</translation>
    </message>
    <message>
        <source>The only way in, so it decides. It opens every copy of the vault file.</source>
        <translation>唯一的打开方式，安全全系于此。凭它可打开保险库文件的任何副本。</translation>
    </message>
    <message>
        <source>It opens every copy of the vault file, whatever stands beside it.</source>
        <translation>无论还有什么方式，凭它可打开保险库文件的任何副本。</translation>
    </message>
    <message>
        <source>A stolen copy of the file cannot be guessed. Whoever is at that computer needs only the password.</source>
        <translation>被盗的文件副本无法猜解。坐在那台电脑前的人只需要密码。</translation>
    </message>
    <message>
        <source>Opens it on any computer, and without a code. Sheet made on {date}.</source>
        <translation>可在任何电脑上打开，无需验证码。应急单制作于 {date}。</translation>
    </message>
    <message>
        <source>Untie…</source>
        <translation>解除绑定…</translation>
    </message>
    <message>
        <source>Untie this vault from the computer</source>
        <translation>解除保险库与电脑的绑定</translation>
    </message>
    <message>
        <source>New sheet…</source>
        <translation>新应急单…</translation>
    </message>
    <message>
        <source>Make a new printed key</source>
        <translation>制作新的打印密钥</translation>
    </message>
    <message>
        <source>Tie…</source>
        <translation>绑定…</translation>
    </message>
    <message>
        <source>Tie this vault to this computer</source>
        <translation>将保险库绑定到本机</translation>
    </message>
    <message>
        <source>Tie it to this computer instead</source>
        <translation>改为绑定到本机</translation>
    </message>
    <message>
        <source>You came in with the printed key: the vault is tied to another computer, or this one&apos;s keyring has lost its part.</source>
        <translation>您是用打印密钥进入的：保险库绑定在另一台电脑上，或本机的密钥环丢失了那一半密钥。</translation>
    </message>
    <message>
        <source>A stolen copy is then of no use, even to somebody who knows the password.</source>
        <translation>此后即使有人知道密码，被盗的副本也毫无用处。</translation>
    </message>
    <message>
        <source>You print a key for every other computer.</source>
        <translation>您将打印一把用于其他电脑的密钥。</translation>
    </message>
    <message>
        <source>device secret, printed key, emergency sheet, second factor</source>
        <translation>设备密钥，打印密钥，应急单，第二因素</translation>
    </message>
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
        <source>Not rated</source>
        <translation>未评定</translation>
    </message>
</context>
</TS>
