-- Tables that grow with every list. A share of them is soon more than a year brings, and then they are
-- analyzed once a decade: they are analyzed by count. No statement needs that to be done in time.
alter table listed_person set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);
alter table roster_record set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);
alter table person_claim set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);
alter table beneficiary set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);
alter table identifier_change set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);
alter table assignment_list set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500);
alter table list_answer set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500);
alter table assignment set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500);
alter table agreement set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500);
alter table reported_assignment set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500);
