<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LockView</name>
    <message numerus="yes">
        <source>%n tries left, then the password is needed.</source>
        <translation>
            <numerusform>%n try left, then the password is needed.</numerusform>
            <numerusform>%n tries left, then the password is needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n tries left, then the password is needed.</source>
        <translation>
            <numerusform>Wrong PIN. %n try left, then the password is needed.</numerusform>
            <numerusform>Wrong PIN. %n tries left, then the password is needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message numerus="yes">
        <source>%n characters or more</source>
        <translation>
            <numerusform>%n character or more</numerusform>
            <numerusform>%n characters or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s).</source>
        <translation>
            <numerusform>%n character.</numerusform>
            <numerusform>%n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentSheet</name>
    <message numerus="yes">
        <source>The first %n byte(s); there may be more.</source>
        <translation>
            <numerusform>The first %n byte; there may be more.</numerusform>
            <numerusform>The first %n bytes; there may be more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhraseEntry</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhrasePage</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write down these %n words, in order</source>
        <translation>
            <numerusform>Write down this %n word</numerusform>
            <numerusform>Write down these %n words, in order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message numerus="yes">
        <source>%n program(s) that knew it ended</source>
        <translation>
            <numerusform>%n program that knew them has ended</numerusform>
            <numerusform>%n programs that knew them have ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) looked for, none is there</source>
        <translation>
            <numerusform>%n file looked for, it is not there</numerusform>
            <numerusform>%n files looked for, none is there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed, none left</source>
        <translation>
            <numerusform>%n removed, none left</numerusform>
            <numerusform>%n removed, none left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked again: %n item(s) looked for, none is there</source>
        <translation>
            <numerusform>asked again: %n item looked for, it is not there</numerusform>
            <numerusform>asked again: %n items looked for, none is there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message numerus="yes">
        <source>Remove %n approval(s)?</source>
        <translation>
            <numerusform>Remove %n approval?</numerusform>
            <numerusform>Remove %n approvals?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n approval(s)</source>
        <translation>
            <numerusform>Remove %n approval</numerusform>
            <numerusform>Remove %n approvals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n payment(s)?</source>
        <translation>
            <numerusform>Sign %n payment?</numerusform>
            <numerusform>Sign %n payments?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n payment(s)</source>
        <translation>
            <numerusform>Sign %n payment</numerusform>
            <numerusform>Sign %n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message numerus="yes">
        <source>%n item(s) could not be erased yet. Postern tries again at its next start, or now:</source>
        <translation>
            <numerusform>%n item could not be erased yet. Postern tries again at its next start, or now:</numerusform>
            <numerusform>%n items could not be erased yet. Postern tries again at its next start, or now:</numerusform>
        </translation>
    </message>
</context>
</TS>
