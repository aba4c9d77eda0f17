package vn.kenhtin.webapp.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Paints the demo's pictures: simple landscapes of the region, without text, because a server need not have fonts. Deterministic: the
 * same picture gives the same bytes on the same Java.
 */
final class Painter {

    private static final Map<String, Scene> SCENES = Map.of(
            "bien", Scenery::sea,
            "dao", Scenery::islands,
            "nui", Scenery::karst,
            "lua", Scenery::rice,
            "rung", Scenery::mangrove,
            "cau", Scenery::bridge,
            "pho", Scenery::town,
            "hop", Scenery::hall,
            "hoi", Scenery::festival);

    static {
        ImageIO.setUseCache(false);
    }

    private Painter() {}

    @FunctionalInterface
    interface Scene {
        void paint(Graphics2D g, Random chance);
    }

    static boolean knows(String scene) {
        return SCENES.containsKey(scene);
    }

    /** The encoded picture, in the format its address promises. */
    static byte[] paint(Picture picture) {
        Scene scene = SCENES.get(picture.scene());
        if (scene == null) {
            throw new IllegalArgumentException("no scene " + picture.scene());
        }
        BufferedImage image = new BufferedImage(Picture.WIDTH, Picture.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            Random chance = new Random(picture.seed());
            sky(g, chance);
            scene.paint(g, chance);
        } finally {
            g.dispose();
        }
        return encode(image, picture.format());
    }

    private static void sky(Graphics2D g, Random chance) {
        float hue = chance.nextFloat() < 0.7f ? 0.54f + chance.nextFloat() * 0.06f : 0.03f + chance.nextFloat() * 0.06f;
        Color high = Color.getHSBColor(hue, 0.55f + chance.nextFloat() * 0.2f, 0.85f);
        Color low = Color.getHSBColor(0.1f + chance.nextFloat() * 0.05f, 0.18f, 0.99f);
        g.setPaint(new GradientPaint(0, 0, high, 0, Picture.HEIGHT * 0.65f, low));
        g.fillRect(0, 0, Picture.WIDTH, Picture.HEIGHT);
        int size = 60 + chance.nextInt(50);
        g.setColor(new Color(255, 246, 214, 215));
        g.fillOval(80 + chance.nextInt(760), 50 + chance.nextInt(120), size, size);
    }

    private static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("this Java cannot write " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
