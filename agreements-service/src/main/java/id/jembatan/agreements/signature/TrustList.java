package id.jembatan.agreements.signature;

import id.jembatan.agreements.signature.SignatureReport.Issuer;
import id.jembatan.platform.hash.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The issuers that this office trusts, as certificates in one PEM file that the operator keeps. Without one nobody is
/// known here, and every signature is still checked for its bytes. Revocation is not asked for: the check works
/// offline.
@ApplicationScoped
class TrustList {

    private final Set<TrustAnchor> anchors = new HashSet<>();
    private final String edition;

    TrustList(@ConfigProperty(name = "jembatan.documents.trusted-issuers") Optional<Path> pem)
            throws IOException, GeneralSecurityException {
        var bytes = pem.isPresent() ? Files.readAllBytes(pem.get()) : new byte[0];
        if (bytes.length > 0) {
            for (var certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
                anchors.add(new TrustAnchor((X509Certificate) certificate, null));
            }
        }
        edition = Sha256.hex(bytes);
    }

    /// Changes with the content: what was checked against another list is checked again.
    String edition() {
        return edition;
    }

    /// @param anchor the name on the list that the chain leads to
    record Verdict(Issuer issuer, @Nullable String anchor) {}

    /// @param others certificates that came along with the signature
    Verdict of(X509Certificate signer, List<X509Certificate> others, Instant at) throws GeneralSecurityException {
        if (anchors.isEmpty()) {
            return new Verdict(Issuer.NOT_KNOWN_HERE, null);
        }
        try {
            return new Verdict(Issuer.TRUSTED, anchor(signer, others, at));
        } catch (CertPathBuilderException e) {
            return elsewhen(signer, others);
        }
    }

    /// The chain may hold on another day: then the issuer is known, but the certificate was too young or too old.
    private Verdict elsewhen(X509Certificate signer, List<X509Certificate> others) throws GeneralSecurityException {
        try {
            var inForce = signer.getNotAfter().toInstant().minusSeconds(1);
            return new Verdict(Issuer.NOT_IN_FORCE_THEN, anchor(signer, others, inForce));
        } catch (CertPathBuilderException e) {
            return new Verdict(Issuer.NOT_KNOWN_HERE, null);
        }
    }

    private String anchor(X509Certificate signer, List<X509Certificate> others, Instant at)
            throws GeneralSecurityException {
        var selector = new X509CertSelector();
        selector.setCertificate(signer);
        var parameters = new PKIXBuilderParameters(anchors, selector);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        parameters.setMaxPathLength(5);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
        var built =
                (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
        return Names.of(built.getTrustAnchor().getTrustedCert().getSubjectX500Principal());
    }
}
