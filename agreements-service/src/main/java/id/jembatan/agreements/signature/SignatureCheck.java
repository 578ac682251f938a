package id.jembatan.agreements.signature;

import id.jembatan.agreements.signature.SignatureReport.Bytes;
import id.jembatan.agreements.signature.SignatureReport.Coverage;
import id.jembatan.agreements.signature.SignatureReport.Found;
import id.jembatan.agreements.signature.SignatureReport.Issuer;
import id.jembatan.agreements.signature.SignatureReport.Purpose;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/// Checks one signature of a file. Whatever the bytes are, the answer is a finding and never a failure.
final class SignatureCheck {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int PIECE = 1 << 16;
    private static final int MOST_CERTIFICATES = 30;

    private final FileChannel file;
    private final TrustList trusted;
    private final Instant now;

    SignatureCheck(FileChannel file, TrustList trusted, Instant now) {
        this.file = file;
        this.trusted = trusted;
        this.now = now;
    }

    Found check(SignedRange range) throws IOException {
        var coverage = range.coverage(file.size());
        var unreadable = new Found(
                Purpose.SIGNATURE,
                null,
                null,
                null,
                null,
                PdfTime.of(range.claimed()),
                null,
                Bytes.NOT_READABLE,
                coverage,
                range.from2() + range.length2(),
                Issuer.NOT_KNOWN_HERE,
                null);
        if (range.signature() == null) {
            return unreadable;
        }
        try {
            return read(range, coverage);
        } catch (CMSException
                | GeneralSecurityException
                | IOException
                | OperatorCreationException
                | TSPException
                | RuntimeException
                | StackOverflowError e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Took too long");
            }
            return unreadable; // hostile bytes make a parser say anything
        }
    }

    private Found read(SignedRange range, Coverage coverage)
            throws CMSException, GeneralSecurityException, IOException, OperatorCreationException, TSPException {
        var info = ContentInfo.getInstance(first(range.signature()));
        var bare = new CMSSignedData(info);
        var isTimestamp = PKCSObjectIdentifiers.id_ct_TSTInfo.getId().equals(bare.getSignedContentTypeOID());
        var signed = isTimestamp || bare.getSignedContent() != null ? bare : new CMSSignedData(new Ranges(range), info);
        var signers = signed.getSignerInfos().getSigners();
        var certificates = certificates(signed);
        if (signers.isEmpty()) {
            throw new CMSException("Signed by nobody");
        }
        var signer = signers.iterator().next();
        var certificate = certificates.stream()
                .filter(it -> signer.getSID().match(holder(it)))
                .findFirst()
                .orElseThrow(() -> new CMSException("The signer's certificate is not with it"));
        var bytes = isTimestamp
                ? stamped(bare, certificate, range)
                : bare.getSignedContent() == null ? verify(signer, certificate) : Bytes.NOT_READABLE;
        var claimed = claimed(signer, range);
        var timestamped = isTimestamp && bytes == Bytes.INTACT ? time(bare) : stampOf(signer);
        var at = timestamped != null ? timestamped : claimed != null ? claimed : now;
        var verdict = trusted.of(certificate, certificates, at);
        return new Found(
                isTimestamp ? Purpose.TIMESTAMP : Purpose.SIGNATURE,
                Names.of(certificate.getSubjectX500Principal()),
                Names.organisation(certificate.getSubjectX500Principal()),
                Names.of(certificate.getIssuerX500Principal()),
                certificate.getSerialNumber().toString(16),
                claimed,
                timestamped,
                bytes,
                coverage,
                range.from2() + range.length2(),
                verdict.issuer(),
                verdict.anchor());
    }

    /// Room that was kept and not used follows the signature as zeros.
    private static ASN1Primitive first(byte @Nullable [] bytes) throws IOException, CMSException {
        if (bytes == null) {
            throw new CMSException("No signature");
        }
        try (var in = new ASN1InputStream(bytes, true)) {
            var first = in.readObject();
            if (first == null) {
                throw new CMSException("No signature");
            }
            return first;
        }
    }

    private static List<X509Certificate> certificates(CMSSignedData signed)
            throws GeneralSecurityException, IOException {
        var factory = CertificateFactory.getInstance("X.509");
        var all = new ArrayList<X509Certificate>();
        for (var it : signed.getCertificates().getMatches(null)) {
            if (all.size() < MOST_CERTIFICATES) {
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(it.getEncoded())));
            }
        }
        return all;
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Bytes verify(SignerInformation signer, X509Certificate certificate)
            throws OperatorCreationException, CMSException {
        try {
            // A certificate's own dates are judged with its chain, not with the bytes: the holder has none.
            var key = certificate.getPublicKey();
            var verifier = new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(key);
            return signer.verify(verifier) ? Bytes.INTACT : Bytes.ALTERED;
        } catch (CMSSignerDigestMismatchException e) {
            return Bytes.ALTERED;
        }
    }

    private Bytes stamped(CMSSignedData bare, X509Certificate certificate, SignedRange range)
            throws CMSException, TSPException, IOException, OperatorCreationException {
        var token = new TimeStampToken(bare);
        var imprint = token.getTimeStampInfo();
        var calculator = new JcaDigestCalculatorProviderBuilder()
                .setProvider(PROVIDER)
                .build()
                .get(imprint.getHashAlgorithm());
        try (var out = calculator.getOutputStream()) {
            new Ranges(range).write(out);
        }
        if (!Arrays.equals(calculator.getDigest(), imprint.getMessageImprintDigest())) {
            return Bytes.ALTERED;
        }
        return verify(bare.getSignerInfos().getSigners().iterator().next(), certificate);
    }

    private static @Nullable Instant time(CMSSignedData token) throws TSPException, IOException {
        return new TimeStampToken(token).getTimeStampInfo().getGenTime().toInstant();
    }

    /// The time that an authority has confirmed for this signature, if its stamp holds.
    private static @Nullable Instant stampOf(SignerInformation signer) {
        var unsigned = signer.getUnsignedAttributes();
        var attribute = unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return null;
        }
        try {
            var signed = new CMSSignedData(
                    ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0)));
            var token = new TimeStampToken(signed);
            var calculator = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(PROVIDER)
                    .build()
                    .get(token.getTimeStampInfo().getHashAlgorithm());
            try (var out = calculator.getOutputStream()) {
                out.write(signer.getSignature());
            }
            var stamper = signed.getSignerInfos().getSigners().iterator().next();
            var certificate = certificates(signed).stream()
                    .filter(it -> stamper.getSID().match(holder(it)))
                    .findFirst()
                    .orElseThrow(() -> new CMSException("The certificate of the stamp is not with it"));
            var holds = Arrays.equals(
                            calculator.getDigest(), token.getTimeStampInfo().getMessageImprintDigest())
                    && verify(stamper, certificate) == Bytes.INTACT;
            return holds ? time(signed) : null;
        } catch (CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | TSPException
                | IOException
                | RuntimeException e) {
            return null; // a stamp that cannot be read confirms nothing
        }
    }

    /// What the dictionary of the file says comes first, as the rules of these signatures have it; both are signed.
    private static @Nullable Instant claimed(SignerInformation signer, SignedRange range) {
        var inFile = PdfTime.of(range.claimed());
        var attributes = signer.getSignedAttributes();
        var attribute = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.pkcs_9_at_signingTime);
        if (inFile != null || attribute == null) {
            return inFile;
        }
        try {
            return switch (attribute.getAttrValues().getObjectAt(0)) {
                case ASN1UTCTime time -> time.getAdjustedDate().toInstant();
                case ASN1GeneralizedTime time -> time.getDate().toInstant();
                default -> null;
            };
        } catch (ParseException e) {
            return null;
        }
    }

    /// The signed bytes of the file, piece by piece.
    private final class Ranges implements CMSTypedData {

        private final SignedRange range;

        Ranges(SignedRange range) {
            this.range = range;
        }

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            copy(range.from(), range.length(), out);
            copy(range.from2(), range.length2(), out);
        }

        private void copy(long from, long length, OutputStream out) throws IOException {
            var buffer = ByteBuffer.allocate(PIECE);
            for (long done = 0; done < length; ) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IOException("Took too long");
                }
                buffer.clear().limit((int) Math.min(PIECE, length - done));
                int read = file.read(buffer, from + done);
                if (read < 0) {
                    throw new IOException("The file ended");
                }
                out.write(buffer.array(), 0, read);
                done += read;
            }
        }

        @Override
        public Object getContent() {
            return range;
        }
    }
}
