-- A list whose name has the day on which it was made: T250709.1405028, the day before the time.
alter table assignment_list alter column stamp type varchar(15);
