package id.jembatan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The settings of the programs that the gateway is compared with: as good as their manuals make them, keeping
/// connections on both sides, and logging nothing for each request.
final class Settings {

    private static final String NGINX = """
            daemon off;
            worker_processes %1$d;
            pid %2$s/nginx.pid;
            error_log stderr warn;
            events { worker_connections 2048; }
            http {
              access_log off;
              keepalive_timeout 80s;
              keepalive_requests 1000000000;
              tcp_nodelay on;
              client_body_temp_path %2$s/body;
              proxy_temp_path %2$s/proxy;
              fastcgi_temp_path %2$s/fastcgi;
              uwsgi_temp_path %2$s/uwsgi;
              scgi_temp_path %2$s/scgi;
            %3$s
            }
            """;

    private static final String ANSWERING = """
              server {
                listen 127.0.0.1:%d;
                location / { default_type application/json; return 200 '%s'; }
              }""";

    private static final String PASSING = """
              upstream service { server 127.0.0.1:%2$d; keepalive 64; keepalive_requests 1000000000; }
              server {
                listen 127.0.0.1:%1$d;
                location / {
                  proxy_pass http://service;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host $host;
                  proxy_set_header X-Forwarded-For $remote_addr;
                }
              }""";

    /// Signature, algorithm, end and issuer. It cannot look into a list, so the audience stays unchecked, which is
    /// in its favour.
    private static final String HAPROXY = """
            global
              nbthread %1$d
              maxconn 4096
            defaults
              mode http
              timeout connect 2s
              timeout client 80s
              timeout server 75s
              http-reuse always
            frontend door
              bind 127.0.0.1:%2$d
              http-request set-var(txn.token) http_auth_bearer
              http-request deny deny_status 401 unless { var(txn.token),jwt_header_query('$.alg') -m str RS256 }
              http-request deny deny_status 401 unless { var(txn.token),jwt_verify("RS256","%3$s") -m int 1 }
              http-request deny deny_status 401 unless { var(txn.token),jwt_payload_query('$.iss') -m str %4$s }
              http-request set-var(txn.now) date()
              http-request set-var(txn.left) var(txn.token),jwt_payload_query('$.exp','int'),sub(txn.now)
              http-request deny deny_status 401 unless { var(txn.left) -m int gt 0 }
              default_backend service
            backend service
              server one 127.0.0.1:%5$d
            """;

    private Settings() {}

    /// nginx that answers everything by itself.
    static Path answering(Path folder, int port, String body) {
        return write(folder.resolve("nginx.conf"), NGINX.formatted(1, folder, ANSWERING.formatted(port, body)));
    }

    /// nginx that passes everything on and checks nothing.
    static Path passing(Path folder, int cores, int port, int service) {
        return write(folder.resolve("nginx.conf"), NGINX.formatted(cores, folder, PASSING.formatted(port, service)));
    }

    /// HAProxy that checks the token and passes it on.
    ///
    /// @param key a file with the public key of the realm
    static Path checking(Path folder, int cores, int port, Path key, String issuer, int service) {
        return write(folder.resolve("haproxy.cfg"), HAPROXY.formatted(cores, port, key, issuer, service));
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
