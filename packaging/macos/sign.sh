#!/bin/sh
# Sign the bundle and the disk image, and have Apple notarise the image:  sign.sh Postern.app Postern.dmg
#
# Runs on macOS. The identity is a "Developer ID Application" in the keychain; the profile is what
# "xcrun notarytool store-credentials" has kept there. No secret stands in this file or on a command line.
set -eu

app=$1
image=$2
: "${SIGN_IDENTITY:?the name of the Developer ID Application}"
: "${NOTARY_PROFILE:?the name of the stored notary credentials}"
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

sign() {
    codesign --force --timestamp --options runtime --sign "$SIGN_IDENTITY" "$@"
}

# From the inside out: a signature covers what is signed already. The programs alone get the entitlements.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print | while IFS= read -r library; do
    sign "$library"
done
find "$app/Contents/Frameworks" -type d -name '*.framework' -print | while IFS= read -r framework; do
    sign "$framework"
done
for program in postern-signer postern-window postern; do
    sign --entitlements "$here/entitlements.plist" "$app/Contents/MacOS/$program"
done
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

rm -f "$image"
POSTERN_APP=$app dmgbuild --settings "$here/dmg_settings.py" Postern "$image"
sign "$image"
xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose=2 "$image"
