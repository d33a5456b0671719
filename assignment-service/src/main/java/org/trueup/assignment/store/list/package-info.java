/** Assignment lists, their beneficiaries and the rosters on file; rows come and go by COPY. */
@NullMarked
package org.trueup.assignment.store.list;

import org.jspecify.annotations.NullMarked;
