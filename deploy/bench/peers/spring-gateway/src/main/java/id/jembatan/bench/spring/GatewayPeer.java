package id.jembatan.bench.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Spring Cloud Gateway as a resource server, with the settings that it brings: every request needs a token of the
/// realm, made out to partners-service, and is passed on.
@SpringBootApplication
public class GatewayPeer {

    public static void main(String[] words) {
        SpringApplication.run(GatewayPeer.class, words);
    }
}
