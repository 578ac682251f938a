package id.jembatan.kpi.process;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What indicators are counted by. Which parameters there are follows from the statements; their values are data.
@ApplicationScoped
class Parameters {

    /// Months and days that no calendar would refuse; codes as the neighbours write them.
    private static final Map<String, Pattern> FORMS = Map.of(
            "months", Pattern.compile("[1-9][0-9]{0,2}"),
            "warnMonths", Pattern.compile("[1-9][0-9]{0,2}"),
            "activeMonths", Pattern.compile("[1-9][0-9]{0,2}"),
            "windowMonths", Pattern.compile("[1-9][0-9]{0,2}"),
            "days", Pattern.compile("[1-9][0-9]{0,3}(,[1-9][0-9]{0,3}){0,9}"));

    private static final Pattern CODES = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(,[A-Za-z][A-Za-z0-9_-]*){0,29}");

    private final Sql sql;
    private final Journal journal;
    private final Clock clock;

    Parameters(Sql sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    private record Line(String figure, ParameterUsed parameter) {}

    /// The values that hold on a day, by indicator.
    Map<String, List<ParameterUsed>> on(LocalDate day) {
        return sql
                .list(
                        """
                        select distinct on (figure, name) figure, name, value, number, valid_from, source
                        from process_parameter where valid_from <= ?
                        order by figure, name, valid_from desc, number desc""",
                        row -> new Line(
                                row.getString("figure"),
                                new ParameterUsed(
                                        row.getString("name"),
                                        row.getString("value"),
                                        row.getInt("number"),
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getString("source"))),
                        day)
                .stream()
                .collect(Collectors.groupingBy(Line::figure, Collectors.mapping(Line::parameter, Collectors.toList())));
    }

    /// @return every value that the parameters of an indicator had, have and will have
    List<ParameterUsed> history(ProcessIndicator indicator) {
        return sql.list(
                "select name, value, number, valid_from, source from process_parameter where figure = ?"
                        + " order by name, number",
                row -> new ParameterUsed(
                        row.getString("name"),
                        row.getString("value"),
                        row.getInt("number"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source")),
                indicator.name());
    }

    /// @throws Refusal if there is no such parameter, or the value is not one for it
    @Transactional(TxType.MANDATORY)
    ParameterUsed set(ProcessIndicator indicator, SetParameter form, Caller caller) {
        sql.first("select 1 from pg_advisory_xact_lock(hashtext('process_parameter'))", row -> row.getInt(1));
        var known = history(indicator).stream()
                .filter(it -> it.name().equals(form.name()))
                .toList();
        if (known.isEmpty()) {
            throw new Refusal(CommonProblem.INVALID)
                    .at("/name", ProcessProblem.UNKNOWN_PARAMETER_OF_FIGURE, form.name());
        }
        if (!FORMS.getOrDefault(form.name(), CODES).matcher(form.value()).matches()) {
            throw new Refusal(CommonProblem.INVALID).at("/value", ProcessProblem.UNFIT_PARAMETER, form.name());
        }
        if (form.validFrom().getYear() < 1900 || form.validFrom().getYear() > 2200) {
            throw new Refusal(CommonProblem.INVALID).at("/validFrom", ProcessProblem.UNFIT_PARAMETER, form.name());
        }
        var before = known.getLast();
        var after = new ParameterUsed(form.name(), form.value(), before.number() + 1, form.validFrom(), form.source());
        sql.run(
                """
                insert into process_parameter (figure, name, number, value, valid_from, source, reason, set_at, set_by,
                    set_by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                indicator.name(),
                after.name(),
                after.number(),
                after.value(),
                after.validFrom(),
                after.source(),
                form.reason(),
                clock.instant(),
                caller.subject(),
                caller.name());
        var id = UUID.nameUUIDFromBytes((indicator.name() + "/" + form.name()).getBytes(StandardCharsets.UTF_8));
        journal.record(caller, "set", "process-parameter", id, before, form);
        return after;
    }
}
