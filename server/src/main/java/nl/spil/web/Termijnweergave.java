package nl.spil.web;

import org.jspecify.annotations.Nullable;

/** A term in a list: how long still in words, then what ends and when. */
record Termijnweergave(Badge badge, String wat, @Nullable Tijd wanneer) {}
