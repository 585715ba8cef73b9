-- Every revision of a value paid for this index, and only the rare withdrawal of a whole delivery read it.
DROP INDEX measurement.value_superseded;
