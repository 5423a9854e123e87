package org.palimpsest.testkit;

/**
 * What a program needs to log in.
 *
 * @param name the login name, {@code User@app}
 * @param password the bot password
 */
public record BotLogin(String name, String password) {}
