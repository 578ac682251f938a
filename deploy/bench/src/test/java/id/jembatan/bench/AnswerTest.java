package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final String COUNTED = "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 5\r\n\r\nhello";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n";
    private static final String NOT_MODIFIED =
            "HTTP/1.1 304 Not Modified\r\ncontent-length: 600\r\nETag: \"1\"\r\n\r\n";
    private static final String EMPTY = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";

    @ParameterizedTest
    @ValueSource(strings = {COUNTED, CHUNKED, NOT_MODIFIED, EMPTY})
    void it_ends_where_its_body_ends(String answer) {
        assertThat(length(answer)).isEqualTo(answer.length());
        assertThat(length(answer + "HTTP/1.1 200 OK\r\n")).isEqualTo(answer.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNTED, CHUNKED, NOT_MODIFIED, EMPTY})
    void a_part_of_it_is_never_taken_for_the_whole(String answer) {
        for (int end = 0; end < answer.length(); end++) {
            assertThat(length(answer.substring(0, end)))
                    .as(answer.substring(0, end))
                    .isEqualTo(Answer.INCOMPLETE);
        }
    }

    @Test
    void bytes_of_an_older_answer_behind_the_end_are_not_read() {
        var bytes = (COUNTED + "world").getBytes(StandardCharsets.US_ASCII);

        assertThat(Answer.length(bytes, COUNTED.length() - 1)).isEqualTo(Answer.INCOMPLETE);
    }

    @Test
    void its_status_is_told() {
        assertThat(Answer.status(NOT_MODIFIED.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(304);
    }

    private static int length(String answer) {
        return Answer.length(answer.getBytes(StandardCharsets.US_ASCII), answer.length());
    }
}
