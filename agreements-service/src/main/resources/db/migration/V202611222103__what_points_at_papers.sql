-- What points at a paper or a step is found without reading all of them.
create index document_by_successor on document (superseded_by) where superseded_by is not null;
create index made_move_by_act_document on made_move (act_document_id) where act_document_id is not null;
create index made_move_of_track on made_move (track_id) where track_id is not null;
