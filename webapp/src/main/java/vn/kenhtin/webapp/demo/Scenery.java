package vn.kenhtin.webapp.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Path2D;
import java.util.Random;

/** What the painter's landscapes are made of. Every method paints over the sky that is there. */
final class Scenery {

    private static final int W = Picture.WIDTH;
    private static final int H = Picture.HEIGHT;

    private Scenery() {}

    static void sea(Graphics2D g, Random chance) {
        int horizon = 270 + chance.nextInt(60);
        water(g, horizon, chance);
        for (int i = 0; i < 3 + chance.nextInt(3); i++) {
            boat(g, 60 + chance.nextInt(W - 200), horizon + 20 + chance.nextInt(150), 0.6 + chance.nextDouble());
        }
    }

    static void islands(Graphics2D g, Random chance) {
        int horizon = 280 + chance.nextInt(40);
        hills(g, horizon, 70, new Color(86, 128, 126), chance);
        hills(g, horizon, 40, new Color(46, 99, 84), chance);
        water(g, horizon, chance);
        boat(g, 200 + chance.nextInt(500), horizon + 70, 1.1);
    }

    static void karst(Graphics2D g, Random chance) {
        int ground = 370;
        for (int i = 0; i < 6; i++) {
            int x = i * 170 - 60 + chance.nextInt(80);
            int height = 110 + chance.nextInt(150);
            Path2D rock = new Path2D.Double();
            rock.moveTo(x, ground);
            rock.curveTo(x + 20, ground - height, x + 50, ground - height - 30, x + 90, ground - height);
            rock.curveTo(x + 140, ground - height + 20, x + 150, ground - 60, x + 190, ground);
            g.setColor(new Color(70 + i * 6, 100 + chance.nextInt(30), 92));
            g.fill(rock);
        }
        water(g, ground, chance);
    }

    static void rice(Graphics2D g, Random chance) {
        int horizon = 250 + chance.nextInt(40);
        hills(g, horizon, 26, new Color(72, 112, 74), chance);
        boolean ripe = chance.nextBoolean();
        for (int i = 0; i < 9; i++) {
            int top = horizon + i * i * 4;
            g.setColor(Color.getHSBColor(ripe ? 0.135f : 0.25f, 0.55f + i * 0.03f, 0.86f - i * 0.045f));
            g.fillRect(0, top, W, H - top);
        }
        int canal = 300 + chance.nextInt(360);
        g.setColor(new Color(176, 214, 222));
        g.fillPolygon(new Polygon(
                new int[] {canal, canal + 12, canal + 150, canal - 130}, new int[] {horizon, horizon, H, H}, 4));
    }

    static void mangrove(Graphics2D g, Random chance) {
        int bank = 350;
        for (int i = 0; i < 46; i++) {
            int x = chance.nextInt(W);
            int size = 60 + chance.nextInt(110);
            g.setColor(new Color(24 + chance.nextInt(40), 84 + chance.nextInt(60), 48 + chance.nextInt(30), 225));
            g.fillOval(x - size / 2, bank - size, size, size);
            g.setColor(new Color(84, 66, 50));
            g.fillRect(x - 2, bank - size / 3, 4, size / 3);
        }
        water(g, bank, chance);
    }

    static void bridge(Graphics2D g, Random chance) {
        int horizon = 340;
        hills(g, horizon, 30, new Color(90, 128, 110), chance);
        water(g, horizon, chance);
        int deck = 270 + chance.nextInt(30);
        g.setColor(new Color(92, 98, 108));
        g.fillRect(0, deck, W, 16);
        for (int x = 90 + chance.nextInt(60); x < W; x += 190) {
            g.fillRect(x, deck, 22, 150);
        }
        int tower = 330 + chance.nextInt(280);
        g.fillRect(tower, deck - 170, 16, 170);
        g.setColor(new Color(230, 232, 235));
        for (int i = 1; i <= 9; i++) {
            g.drawLine(tower + 8, deck - 165 + i * 8, tower + 8 + i * 34, deck);
            g.drawLine(tower + 8, deck - 165 + i * 8, tower + 8 - i * 34, deck);
        }
    }

    static void town(Graphics2D g, Random chance) {
        int street = 410;
        for (int x = -20; x < W; ) {
            int width = 54 + chance.nextInt(60);
            int height = 110 + chance.nextInt(190);
            g.setColor(
                    Color.getHSBColor(0.05f + chance.nextFloat() * 0.55f, 0.22f, 0.72f + chance.nextFloat() * 0.22f));
            g.fillRect(x, street - height, width, height);
            g.setColor(new Color(60, 78, 96, 170));
            for (int y = street - height + 18; y < street - 30; y += 34) {
                g.fillRect(x + 10, y, 12, 16);
                g.fillRect(x + width - 22, y, 12, 16);
            }
            x += width + 4;
        }
        g.setPaint(new GradientPaint(0, street, new Color(120, 124, 128), 0, H, new Color(84, 88, 94)));
        g.fillRect(0, street, W, H - street);
    }

    static void hall(Graphics2D g, Random chance) {
        g.setColor(new Color(112, 66 + chance.nextInt(30), 44));
        g.fillRect(0, 0, W, H);
        g.setPaint(new GradientPaint(0, 40, new Color(176, 36, 36), 0, 300, new Color(128, 20, 24)));
        g.fillRect(120, 40, W - 240, 250);
        g.setColor(new Color(250, 212, 92));
        g.fillPolygon(star(W / 2, 150, 60));
        for (int row = 0; row < 4; row++) {
            for (int x = 20 + row % 2 * 30; x < W; x += 62) {
                int size = 34 + row * 6;
                g.setColor(new Color(40 + chance.nextInt(60), 44 + chance.nextInt(50), 66 + chance.nextInt(60)));
                g.fillOval(x, 310 + row * 56, size, size);
                g.fillRoundRect(x - 8, 340 + row * 58, size + 16, 60, 24, 24);
            }
        }
    }

    static void festival(Graphics2D g, Random chance) {
        town(g, chance);
        for (int line = 0; line < 3; line++) {
            int top = 60 + line * 62;
            for (int x = 20 + chance.nextInt(40); x < W; x += 74) {
                int y = top + (int) (22 * Math.sin(x / 120.0));
                g.setColor(Color.getHSBColor(chance.nextBoolean() ? 0.0f : 0.13f, 0.8f, 0.94f));
                g.fillOval(x, y, 34, 42);
                g.setColor(new Color(250, 224, 140));
                g.fillRect(x + 14, y + 42, 6, 16);
            }
        }
    }

    private static void water(Graphics2D g, int top, Random chance) {
        Color near = Color.getHSBColor(0.5f + chance.nextFloat() * 0.08f, 0.6f, 0.5f);
        g.setPaint(new GradientPaint(0, top, new Color(150, 205, 214), 0, H, near));
        g.fillRect(0, top, W, H - top);
        g.setColor(new Color(255, 255, 255, 70));
        for (int i = 0; i < 60; i++) {
            g.fillRect(chance.nextInt(W), top + 6 + chance.nextInt(H - top), 20 + chance.nextInt(70), 2);
        }
    }

    private static void hills(Graphics2D g, int ground, int height, Color colour, Random chance) {
        double phase = chance.nextDouble() * 6;
        Polygon hills = new Polygon();
        hills.addPoint(0, ground);
        for (int x = 0; x <= W; x += 12) {
            hills.addPoint(
                    x, ground - (int) (height * (1.1 + Math.sin(x / 110.0 + phase) * 0.7 + Math.sin(x / 37.0) * 0.25)));
        }
        hills.addPoint(W, ground);
        g.setColor(colour);
        g.fillPolygon(hills);
    }

    private static void boat(Graphics2D g, int x, int y, double scale) {
        int length = (int) (96 * scale);
        int depth = (int) (22 * scale);
        g.setColor(new Color(36, 84, 122));
        g.fillPolygon(
                new int[] {x, x + length, x + length * 5 / 6, x + length / 8},
                new int[] {y, y - depth / 3, y + depth, y + depth},
                4);
        g.setColor(new Color(214, 62, 46));
        g.fillRect(x + length / 5, y - depth, length / 3, depth);
        g.setColor(new Color(70, 60, 52));
        g.fillRect(x + length * 2 / 3, y - depth * 2, 3, depth * 2);
    }

    private static Polygon star(int x, int y, int radius) {
        Polygon star = new Polygon();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI / 5 * i - Math.PI / 2;
            double reach = i % 2 == 0 ? radius : radius * 0.382;
            star.addPoint((int) (x + reach * Math.cos(angle)), (int) (y + reach * Math.sin(angle)));
        }
        return star;
    }
}
