-- One row is one piece of work that waits or runs: a signal on its way to a listener, or a job.
CREATE SCHEMA signals;
GRANT USAGE ON SCHEMA signals TO ${app};

CREATE TABLE signals.scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON signals.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON signals.scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON signals.scheduled_tasks TO ${app};
