package org.werdegang.platform.territory.map;

/**
 * One territory as it is drawn on a map.
 *
 * @param key the territory's key
 * @param label a short name that fits the shape
 * @param path SVG path data in the sheet's coordinates
 * @param labelX where the label's middle stands
 * @param labelY where the label's middle stands
 */
public record MapShape(String key, String label, String path, double labelX, double labelY) {}
