package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTest {

    @Test
    void ticks_are_read_behind_a_name_with_spaces_and_brackets() {
        var stat = "42 (a (b) c) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16";

        assertThat(Cpu.ticks(stat, false)).isEqualTo(11 + 12);
        assertThat(Cpu.ticks(stat, true)).isEqualTo(11 + 12 + 13 + 14);
    }

    @Test
    void a_process_that_has_ended_uses_nothing() {
        assertThat(Cpu.ticks("", true)).isZero();
    }

    @Test
    void only_a_listening_socket_of_that_very_port_is_found() {
        var table = """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1
                   1: 0100007F:1F91 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 222 1
                   2: 0100007F:1F92 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1
                """;

        assertThat(Cpu.listening(table, 8081)).containsExactly("socket:[111]");
    }
}
