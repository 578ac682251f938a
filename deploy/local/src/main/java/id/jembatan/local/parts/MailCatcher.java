package id.jembatan.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A mail server that takes every mail and passes none on: GreenMail as a small child process.
///
/// @param smtpPort where services send to
/// @param webPort its HTTP interface, where caught mails can be read
public record MailCatcher(int smtpPort, int webPort) {

    /// Starts it as a detached child and returns when it listens.
    ///
    /// @param jar the standalone archive of GreenMail
    /// @throws PartFailed if it does not come up
    public Child start(Path jar, Path log) {
        var command = List.of(
                Child.java(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-Dgreenmail.smtp.hostname=127.0.0.1",
                "-Dgreenmail.smtp.port=" + smtpPort,
                "-Dgreenmail.api.hostname=127.0.0.1",
                "-Dgreenmail.api.port=" + webPort,
                "-Dgreenmail.auth.disabled",
                "-jar",
                jar.toString());
        var child = Child.start(
                "Mail catcher", command, Map.of(), log.toAbsolutePath().resolveSibling(""), log);
        child.await(() -> !Ports.isFree(smtpPort) && !Ports.isFree(webPort), Duration.ofSeconds(30));
        return child;
    }
}
