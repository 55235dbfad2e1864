<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CountdownBar</name>
    <message numerus="yes">
        <source>Locking in %n second(s)</source>
        <translation>
            <numerusform>Locking in %n second</numerusform>
            <numerusform>Locking in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HappeningList</name>
    <message numerus="yes">
        <source>You last checked it on {date}, %n day(s) ago.</source>
        <translation>
            <numerusform>You last checked it on {date}, %n day ago.</numerusform>
            <numerusform>You last checked it on {date}, %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) still on the way</source>
        <translation>
            <numerusform>%n payment still on the way</numerusform>
            <numerusform>%n payments still on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) not sent yet</source>
        <translation>
            <numerusform>%n payment not sent yet</numerusform>
            <numerusform>%n payments not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message numerus="yes">
        <source>%n topic(s) found</source>
        <translation>
            <numerusform>%n topic found</numerusform>
            <numerusform>%n topics found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n seconds off, so codes are refused. Correct the time, then try again.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n second off, so codes are refused. Correct the time, then try again.</numerusform>
            <numerusform>This computer&apos;s clock is %n seconds off, so codes are refused. Correct the time, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Password or code is not right. %n tries left, then a pause.</source>
        <translation>
            <numerusform>Password or code is not right. %n try left, then a pause.</numerusform>
            <numerusform>Password or code is not right. %n tries left, then a pause.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is too short. Nothing was changed. Use %n characters or more, or a suggested passphrase.</source>
        <translation>
            <numerusform>The password is too short. Nothing was changed. Use %n character or more, or a suggested passphrase.</numerusform>
            <numerusform>The password is too short. Nothing was changed. Use %n characters or more, or a suggested passphrase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %n words. A recovery phrase has 12 or 24. Nothing was changed. Compare with your paper.</source>
        <translation>
            <numerusform>This is %n word. A recovery phrase has 12 or 24. Nothing was changed. Compare with your paper.</numerusform>
            <numerusform>These are %n words. A recovery phrase has 12 or 24. Nothing was changed. Compare with your paper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This asset has %n decimal place(s). Type no more than that.</source>
        <translation>
            <numerusform>This asset has %n decimal place. Type no more than that.</numerusform>
            <numerusform>This asset has %n decimal places. Type no more than that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
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
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
