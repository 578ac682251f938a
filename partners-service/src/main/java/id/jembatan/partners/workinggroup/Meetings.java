package id.jembatan.partners.workinggroup;

import id.jembatan.partners.commitment.Side;
import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All meetings, minutes, decisions and papers of groups. Whether the caller may know of the group is asked before.
@ApplicationScoped
class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

    /// @throws Refusal 404 if the group has none with this id
    Meeting get(WorkingGroup group, UUID id) {
        return find("id = ?1 and workingGroupId = ?2", id, group.id())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(WorkingGroupProblem.UNKNOWN_MEETING));
    }

    /// The latest first.
    Page<Meeting> page(WorkingGroup group, @Nullable Cursor after, int limit) {
        var values = new HashMap<String, Object>(Map.of("group", group.id(), "atMost", limit + 1));
        var behind = "";
        if (after != null) {
            behind = " and (coalesce(t.held_on, t.planned_on), t.id) < (:afterDay, :afterId)";
            values.put("afterDay", within(after.day(0)));
            values.put("afterId", after.uuid(1));
        }
        var query = getEntityManager()
                .createNativeQuery(
                        "select t.* from working_group_meeting t where t.working_group_id = :group" + behind
                                + " order by coalesce(t.held_on, t.planned_on) desc, t.id desc limit :atMost",
                        Meeting.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Meeting> found = query.getResultList();
        return Page.of(found, limit, last -> Cursor.of(last.day(), last.id()));
    }

    /// A cursor is only a text that somebody sent: the database knows fewer days than the type.
    private static LocalDate within(LocalDate day) {
        return day.getYear() < 1 ? LocalDate.of(1, 1, 1) : day.getYear() > 9999 ? LocalDate.of(9999, 12, 31) : day;
    }

    /// The one whose turn the last meeting that is not called off was, by group.
    Map<UUID, Side> lastHosts(Collection<UUID> groups) {
        var hosts = new HashMap<UUID, Side>();
        latest(
                        groups,
                        "select distinct on (t.working_group_id) t.working_group_id, t.host, t.id, t.planned_on"
                                + " from working_group_meeting t where t.state <> 'cancelled' and t.working_group_id in (:groups)"
                                + " order by t.working_group_id, coalesce(t.held_on, t.planned_on) desc, t.id desc")
                .forEach(row -> hosts.put(
                        row.get(0, UUID.class),
                        Side.of(row.get(1, String.class)).orElseThrow()));
        return hosts;
    }

    /// The next planned one, by group; one whose day has passed without a word is still the next.
    Map<UUID, WorkingGroupView.Next> next(Collection<UUID> groups) {
        var next = new HashMap<UUID, WorkingGroupView.Next>();
        latest(
                        groups,
                        "select distinct on (t.working_group_id) t.working_group_id, t.host, t.id, t.planned_on"
                                + " from working_group_meeting t where t.state = 'planned' and t.working_group_id in (:groups)"
                                + " order by t.working_group_id, t.planned_on, t.id")
                .forEach(row -> next.put(
                        row.get(0, UUID.class),
                        new WorkingGroupView.Next(
                                row.get(2, UUID.class),
                                row.get(3, LocalDate.class),
                                Side.of(row.get(1, String.class)).orElseThrow())));
        return next;
    }

    private List<Tuple> latest(Collection<UUID> groups, String sql) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var query = getEntityManager().createNativeQuery(sql, Tuple.class).setParameter("groups", groups);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Tuple> found = query.getResultList();
        return found;
    }

    /// The last day on which the group met or exchanged documents.
    @Nullable LocalDate lastMet(WorkingGroup group) {
        return find("workingGroupId = ?1 and heldOn is not null order by heldOn desc", group.id())
                .firstResultOptional()
                .map(Meeting::heldOn)
                .orElse(null);
    }

    /// How many the group planned for a year and has not called off.
    long plannedIn(WorkingGroup group, int year) {
        return count(
                "workingGroupId = ?1 and planned and state <> ?2 and plannedOn between ?3 and ?4",
                group.id(),
                MeetingState.CANCELLED,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
    }

    WorkingGroupEvent.Meetings counted(WorkingGroup group) {
        var counts = new HashMap<MeetingState, Long>();
        getEntityManager()
                .createQuery(
                        "select t.state, count(t) from Meeting t where t.workingGroupId = :group group by t.state",
                        Tuple.class)
                .setParameter("group", group.id())
                .getResultList()
                .forEach(row -> counts.put(row.get(0, MeetingState.class), row.get(1, Long.class)));
        return new WorkingGroupEvent.Meetings(
                counts.getOrDefault(MeetingState.PLANNED, 0L),
                counts.getOrDefault(MeetingState.HELD, 0L),
                counts.getOrDefault(MeetingState.REPLACED, 0L),
                counts.getOrDefault(MeetingState.CANCELLED, 0L));
    }

    /// Every meeting there was, is to be or was called off, by its plan.
    List<WorkingGroupEvent.Day> days(WorkingGroup group) {
        return find("workingGroupId = ?1 order by plannedOn, id", group.id()).stream()
                .map(each -> new WorkingGroupEvent.Day(
                        each.id(), each.planned(), each.plannedOn(), each.heldOn(), each.state()))
                .toList();
    }

    /// Every version of the minutes of these meetings, the latest first.
    List<Minutes> minutes(Collection<UUID> meetings) {
        return meetings.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("from Minutes m where m.meetingId in :ids order by m.number desc", Minutes.class)
                        .setParameter("ids", meetings)
                        .getResultList();
    }

    /// The present version of the minutes of each of these meetings.
    List<Minutes> currentMinutes(Collection<UUID> meetings) {
        return meetings.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "from Minutes m where m.meetingId in :ids and m.number ="
                                        + " (select max(o.number) from Minutes o where o.meetingId = m.meetingId)",
                                Minutes.class)
                        .setParameter("ids", meetings)
                        .getResultList();
    }

    Optional<Minutes> currentMinutes(Meeting meeting) {
        return currentMinutes(List.of(meeting.id())).stream().findFirst();
    }

    List<MinutesConfirmation> confirmations(Collection<UUID> minutes) {
        return minutes.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "from MinutesConfirmation c where c.minutesId in :ids order by c.confirmedAt",
                                MinutesConfirmation.class)
                        .setParameter("ids", minutes)
                        .getResultList();
    }

    List<Decision> decisions(Collection<UUID> meetings) {
        return meetings.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("from Decision d where d.meetingId in :ids order by d.number", Decision.class)
                        .setParameter("ids", meetings)
                        .getResultList();
    }

    /// The papers of a group.
    ///
    /// @param all or only those that are shared with the partner
    List<GroupDocument> documents(UUID group, boolean all) {
        return getEntityManager()
                .createQuery(
                        "from GroupDocument d where d.workingGroupId = :group and (:all = true or d.shared) order by d.addedAt, d.id",
                        GroupDocument.class)
                .setParameter("group", group)
                .setParameter("all", all)
                .getResultList();
    }

    /// @throws Refusal 404 if the group has none with this id
    GroupDocument document(WorkingGroup group, UUID id) {
        return documents(group.id(), true).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(WorkingGroupProblem.UNKNOWN_GROUP_DOCUMENT));
    }

    /// A meeting with its day and the name of its group.
    record Dated(
            UUID id, LocalDate day, String group, @Nullable String place) {}

    /// The meetings of the groups that a condition on `working_group g` selects, but those that were called off.
    List<Dated> dated(PartnerRows.Condition groups) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select t.id, coalesce(t.held_on, t.planned_on), g.name, t.place from working_group_meeting t"
                                + " join working_group g on g.id = t.working_group_id where t.state <> 'cancelled' and "
                                + groups.sql() + " order by 2, 1",
                        Tuple.class);
        groups.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Tuple> found = query.getResultList();
        return found.stream()
                .map(row -> new Dated(
                        row.get(0, UUID.class),
                        row.get(1, LocalDate.class),
                        row.get(2, String.class),
                        row.get(3, String.class)))
                .toList();
    }
}
