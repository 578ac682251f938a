package id.jembatan.partners.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How mails leave. Where the server is and how to sign in there are `quarkus.mailer.*`.
@ConfigMapping(prefix = "jembatan.mail")
interface MailSettings {

    /// Who writes: `jembatan@example.org`, or with a name `Jembatan <jembatan@example.org>`.
    String from();

    /// How often to look for mails that wait; `off` for tests that send by hand.
    @WithDefault("5s")
    String every();

    /// How often the server may refuse a mail before it is given up.
    @WithDefault("8")
    int tries();

    /// How long to wait after the first refusal; twice as long after each further one.
    @WithDefault("1m")
    Duration firstPause();

    @WithDefault("2h")
    Duration longestPause();

    /// How long to leave a server alone that does not answer.
    @WithDefault("1m")
    Duration silence();

    /// The host part of what is written by this suite.
    default String domain() {
        return from().replaceAll(".*@", "").replaceAll("[^A-Za-z0-9.-].*", "");
    }
}
