package vn.hososach.worklist.internal;

import java.util.Optional;
import vn.hososach.handover.CaseKey;
import vn.hososach.worklist.CaseDiagram;

/** What the engine knows of a case's way through its process. */
public interface EngineDiagrams {

    Optional<CaseDiagram> of(CaseKey key);
}
