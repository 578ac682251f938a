-- What a file last said of a row, so that a repeated import changes nothing and undoes nobody's later work.
create table imported_row (
    sheet text not null,
    key text not null,
    content jsonb not null,
    primary key (sheet, key)
);
