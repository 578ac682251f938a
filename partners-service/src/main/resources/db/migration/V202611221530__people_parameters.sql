insert into parameter (code, value, unit, meaning, source) values
    ('term-of-office-reminder', '30', 'days', 'how long before its end a term of office is told of', '[DESIGN]'),
    ('working-group-silence', '12', 'months', 'how long a working group may go without a meeting or an exchange of documents', 'domain.md 5.5, G7');

insert into figure_definition (code, position, unit, definition_id, definition_en, definition_tr, source) values
    ('P13', 13, '%', 'Pertemuan kelompok kerja yang direncanakan dalam periode dan telah terlaksana atau diganti dengan pertukaran dokumen, dibagi seluruh pertemuan yang direncanakan dalam periode. Pertemuan yang dibatalkan tetap dihitung sebagai rencana; pertemuan tanpa rencana tidak dihitung.',
     'Working-group meetings planned for the period that were held or replaced by an exchange of documents, out of all planned for the period. A cancelled meeting still counts as planned; a meeting nobody planned does not count.',
     'Dönem için planlanan çalışma grubu toplantılarından yapılan ya da belge değişimiyle yerine getirilenlerin, planlananların tümüne oranı. İptal edilen toplantı planlanmış sayılmaya devam eder; plansız toplantı sayılmaz.', 'domain.md 5.2, P13');
