package id.jembatan.agreements.procedure;

import id.jembatan.agreements.procedure.TemplateReport.FaultView;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes new versions in: looked at, tried out against the open cases, published. What is published never changes, and
/// no running case follows it by itself.
@ApplicationScoped
public class Publications {

    private final Versions versions;
    private final Journal journal;
    private final Clock clock;

    Publications(Versions versions, Journal journal, Clock clock) {
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    /// A text that could be published.
    public record Candidate(Procedure procedure, String yaml, String hash) {}

    /// Looks at a template and changes nothing.
    TemplateReport validate(byte[] sent, Caller caller) {
        var yaml = text(sent);
        var hash = Sha256.hex(yaml);
        try {
            var it = TemplateReader.read("template", yaml);
            return new TemplateReport(true, it.code(), it.version(), it.validFrom(), hash, List.of());
        } catch (TemplateProblem e) {
            return new TemplateReport(false, null, null, null, hash, faults(e, caller));
        }
    }

    /// Reads a template that has to be a whole one.
    ///
    /// @throws Refusal naming every slip with its line
    public Candidate candidate(byte[] sent, Caller caller) {
        var yaml = text(sent);
        try {
            return new Candidate(TemplateReader.read("template", yaml), yaml, Sha256.hex(yaml));
        } catch (TemplateProblem e) {
            var refusal = new Refusal(
                    ProcedureProblem.TEMPLATE_INVALID, String.valueOf(e.faults().size()));
            e.faults().forEach(it -> refusal.at(it.pointer(), it.slip().code(), it.told(caller.language())));
            throw refusal.with("faults", faults(e, caller));
        }
    }

    private static List<FaultView> faults(TemplateProblem e, Caller caller) {
        return e.faults().stream()
                .map(it -> FaultView.of(it, caller.language()))
                .toList();
    }

    private static String text(byte[] sent) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(ProcedureProblem.TEMPLATE_NOT_READABLE);
        }
    }

    /// Remembers that somebody saw what a text would change.
    ///
    /// @param homeless open cases whose stage the new version does not have
    @Transactional
    public void simulated(Candidate it, int openCases, int homeless, Caller caller) {
        versions.simulated(
                it.procedure().code(),
                it.hash(),
                openCases,
                homeless,
                caller.subject(),
                caller.name(),
                clock.instant());
    }

    @Transactional
    Procedure publish(Candidate it, Caller caller) {
        var procedure = it.procedure();
        var newest = versions.of(procedure.code()).stream()
                .mapToInt(Versions.Listed::version)
                .max()
                .orElse(0);
        if (procedure.version() <= newest) {
            throw published(procedure);
        }
        if (procedure.version() != newest + 1) {
            throw new Refusal(ProcedureProblem.VERSION_OUT_OF_TURN, procedure.code(), String.valueOf(newest + 1));
        }
        if (!versions.wasSimulated(it.hash())) {
            throw new Refusal(ProcedureProblem.NOT_SIMULATED);
        }
        var id = versions.publish(
                        procedure, it.yaml(), it.hash(), false, caller.subject(), caller.name(), clock.instant())
                .orElseThrow(() -> published(procedure));
        journal.record(
                caller,
                "publish",
                "procedure",
                id,
                null,
                Map.of("code", procedure.code(), "version", procedure.version(), "hash", it.hash()));
        return procedure;
    }

    private static Refusal published(Procedure it) {
        return new Refusal(ProcedureProblem.VERSION_PUBLISHED, it.code(), String.valueOf(it.version()));
    }

    /// Says from when to when a version is in force, instead of the days in its text.
    @Transactional
    Versions.Listed commence(String code, CommenceVersion form, Caller caller) {
        var all = versions.of(code);
        if (all.isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        var before = all.stream()
                .filter(it -> it.version() == form.version())
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID)
                        .at("/version", ProcedureProblem.UNKNOWN_VERSION, code, String.valueOf(form.version())));
        if (form.validUntil() != null && form.validUntil().isBefore(form.validFrom())) {
            throw new Refusal(CommonProblem.INVALID).at("/validUntil", ProcedureProblem.VALIDITY_BACKWARDS);
        }
        versions.commence(before, form, caller.subject(), caller.name(), clock.instant());
        var after = versions.of(code).stream()
                .filter(it -> it.version() == form.version())
                .findFirst()
                .orElseThrow();
        journal.record(caller, "commence", "procedure", before.id(), days(before), days(after));
        return after;
    }

    private static Map<String, Object> days(Versions.Listed it) {
        var days = new HashMap<String, Object>();
        days.put("code", it.code());
        days.put("version", it.version());
        days.put("validFrom", String.valueOf(it.validFrom()));
        days.put("validUntil", String.valueOf(it.validUntil()));
        days.put("reason", it.reason() == null ? "" : it.reason());
        return days;
    }
}
