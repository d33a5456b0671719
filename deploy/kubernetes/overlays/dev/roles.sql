-- Schemas, owners and run-time roles; what the latter may do is granted by the migrations.
create role assignment_owner login password 'assignment_owner';
create role assignment login password 'assignment';
create schema assignment authorization assignment_owner;
create role benchmark_owner login password 'benchmark_owner';
create role benchmark login password 'benchmark';
create schema benchmark authorization benchmark_owner;
create role settlement_owner login password 'settlement_owner';
create role settlement login password 'settlement';
create schema settlement authorization settlement_owner;
