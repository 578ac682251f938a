package id.jembatan.agreements.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/// An authority that gives certificates to signers, made for one test: signatures as real programs make them.
public final class Authority {

    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

    private final KeyPair keys;
    private final X509Certificate certificate;
    private long serial = 1;

    public Authority(String name) {
        try {
            this.keys = keys();
            this.certificate = certify("CN=" + name, keys, "CN=" + name, FROM, UNTIL, true, false);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Somebody with a certificate of this authority.
    public record Signer(KeyPair keys, X509Certificate certificate) {}

    public Signer signer(String name) {
        return signer("CN=" + name + ", O=An Office", FROM, UNTIL, false);
    }

    public Signer signer(String name, Instant from, Instant until, boolean stamps) {
        try {
            var own = keys();
            return new Signer(
                    own,
                    certify(name, own, certificate.getSubjectX500Principal().getName(), from, until, false, stamps));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public String pem() {
        try (var text = new StringWriter();
                var pem = new JcaPEMWriter(text)) {
            pem.writeObject(certificate);
            pem.flush();
            return text.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509Certificate certify(
            String subject, KeyPair of, String issuer, Instant from, Instant until, boolean isIssuer, boolean stamps)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(serial++),
                Date.from(from),
                Date.from(until),
                new X500Name(subject),
                of.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isIssuer));
        if (stamps) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    /// Adds an electronic signature to a PDF, the way office programs do: behind what is there.
    ///
    /// @param stamper confirms the time, if there is one
    public static byte[] signed(byte[] pdf, Signer by, Instant at, @Nullable Signer stamper, Instant stampedAt) {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName("as the file says");
            Calendar day = new GregorianCalendar(TimeZone.getTimeZone("Asia/Jakarta"));
            day.setTimeInMillis(at.toEpochMilli());
            signature.setSignDate(day);
            document.addSignature(signature, content -> cms(content, by, stamper, stampedAt));
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] signed(byte[] pdf, Signer by) {
        return signed(pdf, by, Instant.parse("2025-08-17T03:00:00Z"), null, Instant.EPOCH);
    }

    private static byte[] cms(InputStream content, Signer by, @Nullable Signer stamper, Instant stampedAt)
            throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(
                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                            .build(by.keys().getPrivate()),
                                    by.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(by.certificate())));
            var signed = generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false);
            return (stamper == null ? signed : stamped(signed, stamper, stampedAt)).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | TSPException e) {
            throw new IOException(e);
        }
    }

    private static CMSSignedData stamped(CMSSignedData signed, Signer stamper, Instant at)
            throws GeneralSecurityException, OperatorCreationException, TSPException, CMSException, IOException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = signed.getSignerInfos().getSigners().iterator().next();
        var generator = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withECDSA", stamper.keys().getPrivate(), stamper.certificate()),
                digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.2.3.4"));
        generator.addCertificates(new JcaCertStore(List.of(stamper.certificate())));
        var requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        var imprint = MessageDigest.getInstance("SHA-256").digest(signer.getSignature());
        var token = generator.generate(
                requests.generate(NISTObjectIdentifiers.id_sha256, imprint), BigInteger.ONE, Date.from(at));
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(token.toCMSSignedData().toASN1Structure())));
        var with = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes));
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(with));
    }

    /// A signature as a file of its own.
    public static byte[] detached(byte[] content, Signer by) {
        try {
            return cms(new ByteArrayInputStream(content), by, null, Instant.EPOCH);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
