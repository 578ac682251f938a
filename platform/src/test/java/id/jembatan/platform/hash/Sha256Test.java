package id.jembatan.platform.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    /// The example of FIPS 180-4, and letters that are more than a byte.
    @Test
    void a_text_has_the_hash_of_its_bytes_in_utf_8() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex("ş")).isEqualTo(Sha256.hex(new byte[] {(byte) 0xc5, (byte) 0x9f}));
    }
}
