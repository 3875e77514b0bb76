-- What the sandbox of this API starts with.
select 1;
