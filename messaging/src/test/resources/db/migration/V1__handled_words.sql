create table handled (position bigserial primary key, word text not null);
