/**
 * A short life of a wiki, lived when the program is built: the classes that it uses are kept in the
 * form in which the JVM loads them fastest (JEP 483), together with what its compiler learned.
 */
@NullMarked
package org.palimpsest.server.training;

import org.jspecify.annotations.NullMarked;
