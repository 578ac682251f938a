package id.jembatan.bench.spring;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Reads one partner from the database of partners-service: Web MVC on virtual threads, Hibernate validating the
/// tables, Flyway looking at the same migrations, tokens of the same realm, metrics and health. It does less than
/// partners-service: its start is the least that a Spring Boot service of this kind can do.
@SpringBootApplication
@EnableMethodSecurity
public class Peer {

    public static void main(String[] arguments) {
        SpringApplication.run(Peer.class, arguments);
    }

    @Bean
    JwtAuthenticationConverter rolesOfKeycloak() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> {
            Map<String, List<String>> access = token.getClaim("realm_access");
            return access.getOrDefault("roles", List.of()).stream()
                    .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList();
        });
        return converter;
    }

    @RestController
    static class PartnerController {

        private final EntityManager entities;

        PartnerController(EntityManager entities) {
            this.entities = entities;
        }

        @GetMapping("/api/v1/partners/{id}")
        @PreAuthorize("hasRole('bureau-officer')")
        @Transactional
        public ResponseEntity<View> get(@PathVariable UUID id) {
            @SuppressWarnings("unchecked")
            List<Partner> found = entities.createNativeQuery(
                            "select p.* from partner p where p.id = :id and true order by p.id limit :atMost",
                            Partner.class)
                    .setParameter("id", id)
                    .setParameter("atMost", 1)
                    .getResultList();
            return found.stream()
                    .findFirst()
                    .map(partner -> ResponseEntity.ok().eTag("\"" + partner.version + "\"").body(View.of(partner)))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        }
    }

    record View(
            UUID id, String code, String kind, String name, String country, List<String> names, List<String> kinds) {

        static View of(Partner partner) {
            return new View(
                    partner.id,
                    partner.code,
                    partner.kind,
                    partner.name,
                    partner.country,
                    partner.names.stream().map(name -> name.name).toList(),
                    partner.partnerships.stream().map(each -> each.kind).toList());
        }
    }

    @Entity
    @Table(name = "partner")
    static class Partner {

        @Id
        UUID id;

        long version;
        String code;
        String kind;
        String name;
        String localName;
        String country;
        BigDecimal latitude;
        BigDecimal longitude;
        String source;
        String certainty;

        @OneToMany(cascade = CascadeType.PERSIST)
        @JoinColumn(name = "partner_id", nullable = false, updatable = false)
        @OrderBy("current desc, recordedAt desc, id desc")
        List<Name> names = new ArrayList<>();

        @OneToMany(cascade = CascadeType.PERSIST)
        @JoinColumn(name = "partner_id", nullable = false, updatable = false)
        @OrderBy("id")
        List<Partnership> partnerships = new ArrayList<>();
    }

    @Entity
    @Table(name = "partner_name")
    static class Name {

        @Id
        UUID id;

        String name;
        String localName;
        boolean current;

        @Column(updatable = false)
        Instant recordedAt;
    }

    @Entity
    @Table(name = "partnership")
    static class Partnership {

        @Id
        UUID id;

        String kind;
        String source;
        String certainty;
    }
}
