package id.jembatan.agreements.procedure;

import java.util.Map;

/// The names that a template describes, before its moves are read.
record Described(
        Map<String, Procedure.Actor> actors,
        Map<String, Procedure.DocumentType> documents,
        Map<String, Procedure.Checklist> checklists,
        Map<String, Procedure.Field> fields,
        Map<String, Procedure.Stage> stages,
        Map<String, Label> flags) {}
