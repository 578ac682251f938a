package id.jembatan.partners.desk;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/// Everything that changes desks: entry and journal in one transaction. Nobody outside has to hear of it.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class DeskBook {

    private static final String RESOURCE = "desk";

    private final Desks desks;
    private final Journal journal;

    DeskBook(Desks desks, Journal journal) {
        this.desks = desks;
        this.journal = journal;
    }

    /// What came of a list of desks.
    ///
    /// @param refused always none: a list with a wrong entry is refused as a whole
    record Report(int created, int changed, int unchanged, int refused) {}

    /// @throws Refusal 409 if the desk has an entry, 422 if nobody sits there
    DeskEntry open(OpenDesk form, Caller caller) {
        refuseAddressee(form, "/code");
        if (desks.of(form.code()).isPresent()) {
            throw new Refusal(DeskProblem.DUPLICATE_DESK, form.code().code());
        }
        var entry = new DeskEntry(form);
        try {
            desks.persistAndFlush(entry);
        } catch (ConstraintViolationException e) {
            if ("desk_code_unique".equals(e.getConstraintName())) {
                throw new Refusal(DeskProblem.DUPLICATE_DESK, form.code().code());
            }
            throw e;
        }
        journal.record(caller, "open", RESOURCE, entry.id(), null, DeskView.of(entry, List.of()));
        return entry;
    }

    boolean change(DeskEntry entry, ChangeDesk form, Caller caller) {
        var before = DeskView.of(entry, List.of());
        if (!entry.change(form)) {
            return false;
        }
        desks.flush();
        journal.record(caller, "change", RESOURCE, entry.id(), before, DeskView.of(entry, List.of()));
        return true;
    }

    /// Takes a whole list: the same list again changes nothing.
    ///
    /// @throws Refusal 422 if a desk is in it twice, or is none
    Report take(List<OpenDesk> forms, Caller caller) {
        var seen = new HashSet<Desk>();
        for (var i = 0; i < forms.size(); i++) {
            refuseAddressee(forms.get(i), "/desks/" + i + "/code");
            if (!seen.add(forms.get(i).code())) {
                throw new Refusal(CommonProblem.INVALID)
                        .at(
                                "/desks/" + i + "/code",
                                DeskProblem.REPEATED_DESK,
                                forms.get(i).code().code());
            }
        }
        var known = desks.of(seen).stream().collect(Collectors.toMap(DeskEntry::desk, Function.identity()));
        var created = 0;
        var changed = 0;
        for (var form : forms) {
            var entry = known.get(form.code());
            if (entry == null) {
                open(form, caller);
                created++;
            } else if (change(entry, form.changeable(), caller)) {
                changed++;
            }
        }
        return new Report(created, changed, forms.size() - created - changed, 0);
    }

    private static void refuseAddressee(OpenDesk form, String pointer) {
        if (form.code().of("missions-of").isPresent()) {
            throw new Refusal(CommonProblem.INVALID)
                    .at(pointer, DeskProblem.NO_DESK_TO_ENTER, form.code().code());
        }
    }
}
