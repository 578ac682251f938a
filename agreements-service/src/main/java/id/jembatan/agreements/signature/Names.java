package id.jembatan.agreements.signature;

import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/// Names as certificates write them, safe to show: whoever made the certificate chose the letters.
final class Names {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST = 200;

    private Names() {}

    static String of(X500Principal principal) {
        var name = X500Name.getInstance(principal.getEncoded());
        var common = part(name, BCStyle.CN);
        return common == null ? cut(name.toString()) : common;
    }

    static @Nullable String organisation(X500Principal principal) {
        return part(X500Name.getInstance(principal.getEncoded()), BCStyle.O);
    }

    private static @Nullable String part(X500Name name, ASN1ObjectIdentifier wanted) {
        var found = name.getRDNs(wanted);
        return found.length == 0
                ? null
                : cut(IETFUtils.valueToString(found[0].getFirst().getValue()));
    }

    private static String cut(String text) {
        var plain = UNSEEN.matcher(text).replaceAll(" ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
