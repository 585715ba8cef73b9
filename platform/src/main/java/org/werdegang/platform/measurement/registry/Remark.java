package org.werdegang.platform.measurement.registry;

/** Something particular to one year of an indicator, said beside the values of that year. */
public record Remark(int period, Words note) {}
