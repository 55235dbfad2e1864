<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%n worthless payment(s) hidden. Show</source>
        <translation>
            <numerusform>%n worthless payment hidden. Show</numerusform>
            <numerusform>%n worthless payments hidden. Show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) exported. Whoever has the file can read it.</source>
        <translation>
            <numerusform>%n payment exported. Whoever has the file can read it.</numerusform>
            <numerusform>%n payments exported. Whoever has the file can read it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddToken</name>
    <message numerus="yes">
        <source>%n decimal place(s), on {network}</source>
        <translation>
            <numerusform>%n decimal place, on {network}</numerusform>
            <numerusform>%n decimal places, on {network}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddressWords</name>
    <message numerus="yes">
        <source>{amount} {symbol} and %n payment(s) sent on {network}.</source>
        <translation>
            <numerusform>{amount} {symbol} and %n payment sent on {network}.</numerusform>
            <numerusform>{amount} {symbol} and %n payments sent on {network}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddressesPage</name>
    <message numerus="yes">
        <source>%n address(es) added.</source>
        <translation>
            <numerusform>%n address added.</numerusform>
            <numerusform>%n addresses added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message numerus="yes">
        <source>%n selected.</source>
        <translation>
            <numerusform>%n selected.</numerusform>
            <numerusform>%n selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing takes %n transaction(s), about {fee} in fees.</source>
        <translation>
            <numerusform>Removing it takes %n transaction, about {fee} in fees.</numerusform>
            <numerusform>Removing them takes %n transactions, about {fee} in fees.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message numerus="yes">
        <source>%n removal(s) signed and on the way.</source>
        <translation>
            <numerusform>%n removal signed and on the way.</numerusform>
            <numerusform>%n removals signed and on the way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssetsCard</name>
    <message numerus="yes">
        <source>%n hidden token(s)</source>
        <translation>
            <numerusform>%n hidden token</numerusform>
            <numerusform>%n hidden tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainState</name>
    <message numerus="yes">
        <source>%n network(s) do not answer</source>
        <translation>
            <numerusform>%n network does not answer</numerusform>
            <numerusform>%n networks do not answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s), up to date</source>
        <translation>
            <numerusform>%n network, up to date</numerusform>
            <numerusform>%n networks, up to date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checkup</name>
    <message numerus="yes">
        <source>Chosen %n day(s) ago.</source>
        <translation>
            <numerusform>Chosen %n day ago.</numerusform>
            <numerusform>Chosen %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>%n recovery code left.</numerusform>
            <numerusform>%n recovery codes left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) of yours have a key of their own, which the phrase does not bring back.</source>
        <translation>
            <numerusform>%n address of yours has a key of its own, which the phrase does not bring back.</numerusform>
            <numerusform>%n addresses of yours have keys of their own, which the phrase does not bring back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them on this computer.</source>
        <translation>
            <numerusform>%n of them on this computer.</numerusform>
            <numerusform>%n of them on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them through a proxy.</source>
        <translation>
            <numerusform>%n of them through a proxy.</numerusform>
            <numerusform>%n of them through a proxy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A history service is asked for %n of them.</source>
        <translation>
            <numerusform>A history service is asked for %n of them.</numerusform>
            <numerusform>A history service is asked for %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owner and rights of %n file(s) and folder(s) were looked at.</source>
        <translation>
            <numerusform>Owner and rights of %n file or folder were looked at.</numerusform>
            <numerusform>Owner and rights of %n files and folders were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are in order</source>
        <translation>
            <numerusform>%n thing is in order</numerusform>
            <numerusform>%n things are in order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be told</source>
        <translation>
            <numerusform>%n thing could not be told</numerusform>
            <numerusform>%n things could not be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong try(s) since your last login</source>
        <translation>
            <numerusform>%n wrong try since your last login</numerusform>
            <numerusform>%n wrong tries since your last login</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two-step code: %n recovery code(s) left</source>
        <translation>
            <numerusform>Two-step code: %n recovery code left</numerusform>
            <numerusform>Two-step code: %n recovery codes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recovery phrase not checked for %n day(s)</source>
        <translation>
            <numerusform>Recovery phrase not checked for %n day</numerusform>
            <numerusform>Recovery phrase not checked for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) not confirmed</source>
        <translation>
            <numerusform>%n contact not confirmed</numerusform>
            <numerusform>%n contacts not confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s), all confirmed</source>
        <translation>
            <numerusform>%n contact, confirmed</numerusform>
            <numerusform>%n contacts, all confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s) to look at</source>
        <translation>
            <numerusform>%n approval to look at</numerusform>
            <numerusform>%n approvals to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s), none without limit over what you own</source>
        <translation>
            <numerusform>%n approval, not without limit over what you own</numerusform>
            <numerusform>%n approvals, none without limit over what you own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) asked without encryption</source>
        <translation>
            <numerusform>%n network asked without encryption</numerusform>
            <numerusform>%n networks asked without encryption</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) switched on</source>
        <translation>
            <numerusform>%n network switched on</numerusform>
            <numerusform>%n networks switched on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) answer</source>
        <translation>
            <numerusform>%n network answers</numerusform>
            <numerusform>%n networks answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) do not answer</source>
        <translation>
            <numerusform>%n network does not answer</numerusform>
            <numerusform>%n networks do not answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your file(s) can be reached by other users</source>
        <translation>
            <numerusform>%n of your files can be reached by other users</numerusform>
            <numerusform>%n of your files can be reached by other users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message numerus="yes">
        <source>%n character(s) too long.</source>
        <translation>
            <numerusform>%n character too long.</numerusform>
            <numerusform>%n characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>%n contact(s) removed.</source>
        <translation>
            <numerusform>%n contact removed.</numerusform>
            <numerusform>%n contacts removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken over.</source>
        <translation>
            <numerusform>%n contact taken over.</numerusform>
            <numerusform>%n contacts taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundDialog</name>
    <message numerus="yes">
        <source>%n new contact(s) can be taken over.</source>
        <translation>
            <numerusform>%n new contact can be taken over.</numerusform>
            <numerusform>%n new contacts can be taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) will be left out:</source>
        <translation>
            <numerusform>%n line will be left out:</numerusform>
            <numerusform>%n lines will be left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundView</name>
    <message numerus="yes">
        <source>Add %n address(es)</source>
        <translation>
            <numerusform>Add %n address</numerusform>
            <numerusform>Add %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) in use.</source>
        <translation>
            <numerusform>%n address in use.</numerusform>
            <numerusform>%n addresses in use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeNotices</name>
    <message numerus="yes">
        <source>%n wrong try(s) since your last login</source>
        <translation>
            <numerusform>%n wrong try since your last login</numerusform>
            <numerusform>%n wrong tries since your last login</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left</source>
        <translation>
            <numerusform>%n recovery code left</numerusform>
            <numerusform>%n recovery codes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) that this Postern does not know</source>
        <translation>
            <numerusform>%n transaction that this Postern does not know</numerusform>
            <numerusform>%n transactions that this Postern does not know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message numerus="yes">
        <source>Paid %n time(s)</source>
        <translation>
            <numerusform>Paid %n time</numerusform>
            <numerusform>Paid %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 40 characters differ; they are underlined.</source>
        <translation>
            <numerusform>%n of 40 characters differs; it is underlined.</numerusform>
            <numerusform>%n of 40 characters differ; they are underlined.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message numerus="yes">
        <source>%n try(s) refused before that:</source>
        <translation>
            <numerusform>%n try refused before that:</numerusform>
            <numerusform>%n tries refused before that:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkList</name>
    <message numerus="yes">
        <source>Room for %n more payment(s).</source>
        <translation>
            <numerusform>Room for %n more payment.</numerusform>
            <numerusform>Room for %n more payments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message numerus="yes">
        <source>Asks {host}, else %n other(s).</source>
        <translation>
            <numerusform>Asks {host}, else %n other.</numerusform>
            <numerusform>Asks {host}, else %n others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message numerus="yes">
        <source>%n character(s) too long.</source>
        <translation>
            <numerusform>%n character too long.</numerusform>
            <numerusform>%n characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message numerus="yes">
        <source>%n request(s) deleted.</source>
        <translation>
            <numerusform>%n request deleted.</numerusform>
            <numerusform>%n requests deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientStep</name>
    <message numerus="yes">
        <source>Paid %n time(s)</source>
        <translation>
            <numerusform>Paid %n time</numerusform>
            <numerusform>Paid %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalFoot</name>
    <message numerus="yes">
        <source>Remove %n approval(s)…</source>
        <translation>
            <numerusform>Remove %n approval…</numerusform>
            <numerusform>Remove %n approvals…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chosen %n day(s) ago; a strong one needs no schedule.</source>
        <translation>
            <numerusform>Chosen %n day ago; a strong one needs no schedule.</numerusform>
            <numerusform>Chosen %n days ago; a strong one needs no schedule.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message numerus="yes">
        <source>You have paid this address %n time(s) before</source>
        <translation>
            <numerusform>You have paid this address %n time before</numerusform>
            <numerusform>You have paid this address %n times before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) from this address still wait before it</source>
        <translation>
            <numerusform>%n payment from this address still waits before it</numerusform>
            <numerusform>%n payments from this address still wait before it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paid %n time(s) before.</source>
        <translation>
            <numerusform>Paid %n time before.</numerusform>
            <numerusform>Paid %n times before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>%n setting found</numerusform>
            <numerusform>%n settings found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>%n wrong try(s)</source>
        <translation>
            <numerusform>%n wrong try</numerusform>
            <numerusform>%n wrong tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n month(s)</source>
        <translation>
            <numerusform>Every %n month</numerusform>
            <numerusform>Every %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>{coin} across %n network(s)</source>
        <translation>
            <numerusform>{coin} across %n network</numerusform>
            <numerusform>{coin} across %n networks</numerusform>
        </translation>
    </message>
</context>
</TS>
