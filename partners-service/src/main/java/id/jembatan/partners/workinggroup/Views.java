package id.jembatan.partners.workinggroup;

import static java.util.stream.Collectors.groupingBy;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes views of groups and meetings, with a fixed number of queries for however many.
@ApplicationScoped
class Views {

    private final WorkingGroups groups;
    private final Meetings meetings;
    private final PartnerRefs partners;
    private final PartnerRows rows;

    Views(WorkingGroups groups, Meetings meetings, PartnerRefs partners, PartnerRows rows) {
        this.groups = groups;
        this.meetings = meetings;
        this.partners = partners;
        this.rows = rows;
    }

    WorkingGroupView of(WorkingGroup group, Caller caller) {
        return of(List.of(group), caller).getFirst();
    }

    List<WorkingGroupView> of(List<WorkingGroup> some, Caller caller) {
        var ids = some.stream().map(WorkingGroup::id).toList();
        var named = partners.named(
                some.stream().map(WorkingGroup::partnerId).distinct().toList());
        var next = meetings.next(ids);
        var hosts = meetings.lastHosts(ids);
        var members = groups.members(ids);
        var silence = groups.silence();
        var today = groups.today();
        var withContact = caller.may("contact:view");
        return some.stream()
                .map(each -> {
                    var silentFrom =
                            each.endedOn() != null ? null : each.quietSince().plusMonths(silence);
                    var last = hosts.get(each.id());
                    return new WorkingGroupView(
                            each.id(),
                            each.name(),
                            named.of(each.partnerId()),
                            each.partnershipId(),
                            each.sectors(),
                            each.mandate(),
                            each.meetingsPerYear(),
                            each.foundedOn(),
                            each.lastMetOn(),
                            silentFrom,
                            silentFrom != null && !today.isBefore(silentFrom),
                            next.get(each.id()),
                            last == null ? each.firstHost() : other(last),
                            members.getOrDefault(each.id(), List.of()).stream()
                                    .map(member -> WorkingGroupView.MemberView.of(member, withContact))
                                    .toList(),
                            each.endedOn(),
                            each.audience(),
                            each.keeper().code(),
                            each.version(),
                            actions(each, caller));
                })
                .toList();
    }

    static Side other(Side side) {
        return switch (side) {
            case OURS -> Side.THEIRS;
            case THEIRS -> Side.OURS;
        };
    }

    boolean changes(WorkingGroup group, Caller caller) {
        return caller.may("engagement:update") && rows.keeps(caller, group.keeper());
    }

    private List<String> actions(WorkingGroup group, Caller caller) {
        if (!changes(group, caller)) {
            return List.of();
        }
        return group.endedOn() == null
                ? List.of("update", "add-member", "plan", "add-meeting", "add-document")
                : List.of("update");
    }

    /// The side for which the caller may say yes to minutes.
    static Optional<Side> sideOf(Caller caller) {
        if (!caller.may("engagement:approve")) {
            return Optional.empty();
        }
        if (caller.is("bureau-officer") || caller.is("bureau-head")) {
            return Optional.of(Side.OURS);
        }
        return caller.is("mission-officer") || caller.is("partner-officer")
                ? Optional.of(Side.THEIRS)
                : Optional.empty();
    }

    /// Whether the caller sits on our side of the table, and so sees papers that are not shared.
    static boolean ours(Caller caller) {
        return caller.roles().stream().anyMatch(each -> !each.equals("partner-officer") && ROLES.contains(each));
    }

    /// Every role that is not the partner's own.
    private static final java.util.Set<String> ROLES = java.util.Set.of(
            "bureau-officer",
            "bureau-head",
            "legal-reviewer",
            "home-affairs-reviewer",
            "foreign-affairs-reviewer",
            "agency-officer",
            "mission-officer",
            "auditor",
            "administrator");

    MeetingView of(WorkingGroup group, Meeting meeting, Caller caller) {
        return of(group, List.of(meeting), caller).getFirst();
    }

    List<MeetingView> of(WorkingGroup group, List<Meeting> some, Caller caller) {
        var ids = some.stream().map(Meeting::id).toList();
        var minutes = meetings.currentMinutes(ids).stream().collect(Collectors.toMap(Minutes::meetingId, each -> each));
        var confirmations = meetings
                .confirmations(minutes.values().stream().map(Minutes::id).toList())
                .stream()
                .collect(groupingBy(MinutesConfirmation::minutesId));
        var decisions = meetings.decisions(ids).stream().collect(groupingBy(Decision::meetingId));
        var documents = meetings.documents(group.id(), ours(caller)).stream()
                .map(GroupDocument::view)
                .filter(each -> each.meetingId() != null)
                .toList();
        return some.stream()
                .map(each -> {
                    var written = minutes.get(each.id());
                    return new MeetingView(
                            each.id(),
                            each.workingGroupId(),
                            each.state(),
                            each.host(),
                            each.planned(),
                            each.plannedOn(),
                            each.heldOn(),
                            each.place(),
                            each.agenda(),
                            written == null
                                    ? null
                                    : written(written, confirmations.getOrDefault(written.id(), List.of())),
                            decisions.getOrDefault(each.id(), List.of()).stream()
                                    .map(Decision::view)
                                    .toList(),
                            documents.stream()
                                    .filter(paper -> each.id().equals(paper.meetingId()))
                                    .toList(),
                            each.version(),
                            actions(group, each, written, confirmations, caller));
                })
                .toList();
    }

    static MeetingView.Written written(Minutes minutes, List<MinutesConfirmation> confirmations) {
        var sides = confirmations.stream().map(MinutesConfirmation::side).collect(Collectors.toSet());
        return new MeetingView.Written(
                minutes.number(),
                minutes.text(),
                minutes.sha256(),
                minutes.desk(),
                minutes.writtenAt(),
                confirmations.stream().map(MinutesConfirmation::view).toList(),
                sides.containsAll(List.of(Side.values())));
    }

    private List<String> actions(
            WorkingGroup group,
            Meeting meeting,
            @org.jspecify.annotations.Nullable Minutes minutes,
            java.util.Map<java.util.UUID, List<MinutesConfirmation>> confirmations,
            Caller caller) {
        var actions = new ArrayList<String>();
        if (changes(group, caller)) {
            actions.add("update");
            MeetingMove.from(meeting.state()).stream()
                    .filter(move -> move != MeetingMove.REOPEN || minutes == null)
                    .map(MeetingMove::code)
                    .forEach(actions::add);
            if (meeting.state().tookPlace()) {
                actions.add("write-minutes");
                actions.add("decide");
            }
        }
        if (minutes != null) {
            sideOf(caller)
                    .filter(side -> confirmations.getOrDefault(minutes.id(), List.of()).stream()
                            .noneMatch(each -> each.side() == side))
                    .ifPresent(_ -> actions.add("confirm-minutes"));
        }
        return actions;
    }
}
