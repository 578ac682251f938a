-- A relation that was entered in error, for example by an import that was undone, is none that ended.
insert into ending_reason (code, position, name_id, name_en, name_tr, source) values
    ('entered_in_error', 140, 'Salah catat', 'Entered in error', 'Yanlış kayıt',
        'our own rule: what should never have been entered is withdrawn, not deleted');
