package id.jembatan.platform.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.sql.SqlFailed;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class JournalTest {

    private static final Caller CLERK =
            new Caller("0198c1d2-aaaa", "biro", Set.of("bureau-officer"), Set.of(), null, null, null, Locale.ENGLISH);

    @Inject
    Journal journal;

    @Inject
    JournalChain chain;

    @Inject
    Sql sql;

    @AfterEach
    void what_the_test_broke_is_made_whole() {
        withoutGuard("truncate journal_entry");
        sql.run("update journal_head set chain_no = 0, hash = decode(repeat('00', 32), 'hex'), at = null");
    }

    @Test
    void an_entry_has_no_life_without_its_change() {
        assertThatThrownBy(() -> journal.record(CLERK, "rename", "thing", Ids.next(), null, null))
                .isInstanceOf(TransactionalException.class);

        var thing = Ids.next();
        QuarkusTransaction.begin();
        journal.record(CLERK, "rename", "thing", thing, null, null);
        QuarkusTransaction.rollback();

        assertThat(entriesOf(thing)).isZero();
    }

    @Test
    void what_one_act_did_to_many_things_is_one_entry_each() {
        var one = Ids.next();
        var other = Ids.next();

        QuarkusTransaction.requiringNew()
                .run(() -> journal.recordAll(
                        CLERK,
                        List.of(
                                new Journal.Record("take", "thing", one, null, Map.of("name", "a")),
                                new Journal.Record("take", "thing", other, Map.of("name", "b"), null))));

        assertThat(sql.list(
                        "select resource_id from journal_entry where actor = ? and action = 'take' order by seq",
                        row -> row.getObject(1, UUID.class),
                        CLERK.subject()))
                .containsExactly(one, other);
    }

    @Test
    void what_was_written_stays_as_written() {
        var thing = written("register");

        assertThatThrownBy(() -> sql.run("update journal_entry set actor = 'nobody' where resource_id = ?", thing))
                .isInstanceOf(SqlFailed.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.run("delete from journal_entry where resource_id = ?", thing))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.run("truncate journal_entry")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.run(
                        "update journal_entry set chain_no = 99, hash = '\\x00', action = 'x' where resource_id = ?",
                        thing))
                .hasMessageContaining("append-only");
        sealed();
        assertThatThrownBy(() -> sql.run("update journal_entry set chain_no = 99 where resource_id = ?", thing))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_chain_that_nobody_touched_is_whole() {
        for (var i = 0; i < 20; i++) {
            written("step " + i);
        }
        sealed();

        assertThat(chain.verify()).isEqualTo(new JournalChain.Verdict(20, null, null));
        assertThat(chain.last().chainNo()).isEqualTo(20);
    }

    @Test
    void an_empty_chain_is_whole() {
        assertThat(chain.verify().isWhole()).isTrue();
    }

    @Test
    void an_altered_entry_is_named() {
        fiveSealed();

        withoutGuard("update journal_entry set after = '{\"name\":\"other\"}' where chain_no = 3");

        assertThat(chain.verify().brokenAt()).isEqualTo(3);
        assertThat(chain.verify().reason()).contains("is not what was sealed");
    }

    @Test
    void a_removed_entry_is_named() {
        fiveSealed();

        withoutGuard("delete from journal_entry where chain_no = 2");

        assertThat(chain.verify().brokenAt()).isEqualTo(2);
        assertThat(chain.verify().reason()).contains("missing");
    }

    @Test
    void a_removed_end_is_noticed() {
        fiveSealed();

        withoutGuard("delete from journal_entry where chain_no > 3");

        assertThat(chain.verify().brokenAt()).isEqualTo(4);
        assertThat(chain.verify().reason()).contains("5 were sealed");
    }

    @Test
    void an_entry_that_was_put_in_is_named() {
        fiveSealed();

        withoutGuard("update journal_entry set chain_no = chain_no + 100 where chain_no > 2");
        withoutGuard("update journal_entry set chain_no = chain_no - 99 where chain_no > 100");
        withoutGuard("""
                insert into journal_entry
                    (id, at, actor, actor_name, roles, action, resource, resource_id, chain_no, hash)
                select gen_random_uuid(), at, actor, actor_name, roles, action, resource, resource_id, 3, hash
                from journal_entry where chain_no = 2""");

        assertThat(chain.verify().brokenAt()).isEqualTo(3);
    }

    @Test
    void an_entry_that_was_put_in_at_the_end_is_named() {
        fiveSealed();

        withoutGuard("""
                insert into journal_entry
                    (id, at, actor, actor_name, roles, action, resource, resource_id, chain_no, hash)
                select gen_random_uuid(), at, actor, actor_name, roles, action, resource, resource_id, 6, hash
                from journal_entry where chain_no = 5""");

        assertThat(chain.verify().brokenAt()).isEqualTo(6);
    }

    @Test
    void changed_order_is_named() {
        fiveSealed();

        withoutGuard("update journal_entry set chain_no = 100 where chain_no = 4");
        withoutGuard("update journal_entry set chain_no = 4 where chain_no = 5");
        withoutGuard("update journal_entry set chain_no = 5 where chain_no = 100");

        assertThat(chain.verify().brokenAt()).isEqualTo(4);
    }

    @Test
    void the_auditor_reads_the_newest_first_page_by_page() {
        var thing = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            journal.record(CLERK, "register", "thing", thing, null, Map.of("name", "old"));
            journal.record(CLERK, "rename", "thing", thing, Map.of("name", "old"), Map.of("name", "new"));
        });
        sealed();

        var next = audit("?resource=thing&resourceId=" + thing + "&limit=1&total=true")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("rename"))
                .body("items[0].actorName", equalTo("biro"))
                .body("items[0].before.name", equalTo("old"))
                .body("items[0].after.name", equalTo("new"))
                .body("items[0].hash", matchesPattern("[0-9a-f]{64}"))
                .body("total", equalTo(2))
                .extract()
                .<String>path("next");
        audit("?resource=thing&resourceId=" + thing + "&limit=1&after=" + next)
                .body("items[0].action", equalTo("register"))
                .body("items[0].before", nullValue())
                .body("next", nullValue());
        audit("/seal").statusCode(200).body("hash", equalTo(chain.last().hash()));
        audit("?resource=thing&actor=somebody-else").body("items", hasSize(0));
        audit("?from=2100-01-01T00:00:00Z").body("items", hasSize(0));
        audit("?to=2100-01-01T00:00:00Z&resourceId=" + thing).body("items", hasSize(2));
    }

    @Test
    void the_journal_is_not_for_everybody() {
        given().auth().oauth2(Tokens.of("biro")).get("/api/v1/audit").then().statusCode(403);
        given().get("/api/v1/audit/seal").then().statusCode(401);
    }

    private void fiveSealed() {
        for (var i = 1; i <= 5; i++) {
            written("step " + i);
        }
        sealed();
        assertThat(chain.verify().entries()).isEqualTo(5);
    }

    private UUID written(String action) {
        var thing = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> journal.record(CLERK, action, "thing", thing, null, Map.of("name", "\"ü\"\n")));
        return thing;
    }

    /// The scheduled sealer may be at it in this moment.
    private void sealed() {
        while (sql.first("select 1 from journal_entry where chain_no is null", row -> 1)
                .isPresent()) {
            chain.seal();
        }
    }

    private void withoutGuard(String statement) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.run("alter table journal_entry disable trigger user");
            sql.run(statement);
            sql.run("alter table journal_entry enable trigger user");
        });
    }

    private long entriesOf(UUID thing) {
        return sql.first("select count(*) from journal_entry where resource_id = ?", row -> row.getLong(1), thing)
                .orElseThrow();
    }

    private static ValidatableResponse audit(String query) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/api/v1/audit" + query)
                .then();
    }
}
