package id.jembatan.platform.xml;

import id.jembatan.platform.refusal.Problem;

/// Every no about a file that should be XML, whatever it is about.
public enum XmlProblem implements Problem {
    /// It breaks off, or was never XML.
    UNREADABLE_XML(400),
    /// A document type: entities that unfold without end, files and addresses that somebody else chose.
    XML_WITH_DOCUMENT_TYPE(400),
    XML_TOO_DEEP(400),
    /// A text, a comment or a tag that does not end.
    XML_TEXT_TOO_LONG(413);

    private final int status;

    XmlProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
