-- While a new version is rolled out, the one before still writes documents, and knows nothing of classes.
alter table document alter column confidentiality set default 'INTERNAL';
