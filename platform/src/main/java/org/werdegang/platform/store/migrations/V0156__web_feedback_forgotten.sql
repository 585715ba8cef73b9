-- Whoever wrote a message and asks to be forgotten takes the message along: its words may tell who wrote it.
GRANT DELETE ON web.feedback TO ${app};
