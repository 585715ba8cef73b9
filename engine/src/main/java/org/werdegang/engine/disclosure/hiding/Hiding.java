package org.werdegang.engine.disclosure.hiding;

/**
 * One pair of tables behind which a cell hides.
 *
 * @param cells the other cells that differ in them, ascending
 */
public record Hiding(Proof proof, int[] cells) {}
