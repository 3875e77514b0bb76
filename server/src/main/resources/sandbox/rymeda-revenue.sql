-- Claims of the sandbox.
select 1;
