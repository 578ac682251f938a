-- Who was reminded of which figures, and why. A letter is about one card; each figure is in one letter for each desk and
-- occasion, also where a moved due day makes it owed anew.
create table reporting_reminder (
    id           uuid        primary key,
    scorecard_id uuid        not null references scorecard,
    recipient    text        not null,
    occasion     text        not null
        constraint reporting_reminder_occasion_is_known check (occasion in ('SOON', 'DUE', 'OVERDUE')),
    due_on       date        not null,
    figures      integer     not null constraint reporting_reminder_is_about_something check (figures > 0),
    told_at      timestamptz not null
);
create index reporting_reminder_of_card on reporting_reminder (scorecard_id, id);
create index reporting_reminder_of_recipient on reporting_reminder (recipient, id);

create table reporting_reminder_item (
    reminder_id uuid not null references reporting_reminder,
    applied_id  uuid not null references applied_indicator,
    period      text not null,
    due_on      date not null,
    occasion    text not null
        constraint reporting_reminder_item_occasion_is_known check (occasion in ('SOON', 'DUE', 'OVERDUE')),
    recipient   text not null,
    primary key (applied_id, period, due_on, occasion, recipient)
);
create index reporting_reminder_item_of_reminder on reporting_reminder_item (reminder_id);

create trigger reporting_reminder_stays before update or delete on reporting_reminder
    for each row execute function kpi_record_stays();
create trigger reporting_reminder_item_stays before update or delete on reporting_reminder_item
    for each row execute function kpi_record_stays();
