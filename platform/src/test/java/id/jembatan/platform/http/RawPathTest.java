package id.jembatan.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/partners",
                "/api/v1/partners/0198c1d2-0000-7000-8000-000000000000",
                "/api/v1/partners?q=%C4%B0stanbul&limit=20",
                "/api/v1/partners?q=a%2Fb%3Bc",
                "/api/v1/partners.geojson",
                "/q/health/ready",
                "/api/v1/partners?q=line%0Abreak",
                "*",
            })
    void an_honest_target_is_plain(String target) {
        assertThat(RawPath.isPlain(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/partners;x/5",
                "/api/v1/partners%3Bx/5",
                "/api/v1/partners%3bx/5",
                "/api/v1%2Fpartners",
                "/api/v1%5cpartners",
                "/api\\v1",
                "//api/v1/partners",
                "/api//v1",
                "/api/./v1",
                "/api/../v1",
                "/api/v1/..",
                "/api/v1/.",
                "/api/%2e%2e/v1",
                "/api/v1/partners%00",
                "/api/v1/partners%252e",
                "/api/v1/partners?q=%00",
                "/api/v1/partners?q=%C3%28",
                "/api/v1/partners?q=%ED%A0%80",
                "/api/v1/partners?q=%zz",
                "/api/v1/partners?q=%4",
                "/api/v1/partners%01X",
                "/api/v1/part ners",
                "/api/v1/\u0130stanbul",
                "/api/v1/partners%C0%AF",
                "http://elsewhere/api/v1/partners",
                "",
            })
    void a_target_that_two_could_read_differently_is_not(String target) {
        assertThat(RawPath.isPlain(target)).isFalse();
    }
}
