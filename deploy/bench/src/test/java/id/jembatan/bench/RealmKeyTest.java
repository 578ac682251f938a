package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RealmKeyTest {

    @Test
    void a_key_of_the_realm_becomes_a_file_that_others_can_read() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var key = (RSAPublicKey) generator.generateKeyPair().getPublic();
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var keys = """
                {"keys":[{"kid":"other","kty":"EC","crv":"P-256"},
                 {"kid":"ours","kty":"RSA","alg":"RS256","n":"%s","e":"%s"}]}""".formatted(
                        encoder.encodeToString(key.getModulus().toByteArray()),
                        encoder.encodeToString(key.getPublicExponent().toByteArray()));

        var pem = RealmKey.pem(RealmKey.keyOf(keys, "ours"));

        var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var read = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
        assertThat(read).isEqualTo(key);
    }

    @Test
    void a_key_that_is_not_there_is_not_made_up() {
        assertThatThrownBy(() -> RealmKey.keyOf("{\"keys\":[]}", "ours")).isInstanceOf(Failed.class);
    }
}
