//! The XMP packet: title, dates, and the claim to be PDF/UA-1 and PDF/A-2a.

use super::catalog::PRODUCER;
use crate::layout::Meta;
use crate::text;

/// pdfuaid is not among the schemas that PDF/A-2 knows, so the packet describes it.
const CLAIMS: &str = r#"<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"#;

/// Text as it can stand in metadata: composed, one line, no control characters.
pub(super) fn plain(value: &str) -> String {
    text::clean(value).trim().replace(['\u{fffe}', '\u{ffff}'], "")
}

fn escaped(value: &str) -> String {
    plain(value).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The packet. Facts that are empty are left out.
pub(super) fn packet(meta: &Meta) -> String {
    let date = meta.made_at.format("%Y-%m-%dT%H:%M:%SZ");
    let element = |value: &str, open: &str, close: &str| match escaped(value) {
        value if value.is_empty() => value,
        value => format!("{open}{value}{close}"),
    };
    let default = r#"<rdf:Alt><rdf:li xml:lang="x-default">"#;
    let title =
        element(&meta.title, &format!("<dc:title>{default}"), "</rdf:li></rdf:Alt></dc:title>");
    let author =
        element(&meta.author, "<dc:creator><rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq></dc:creator>");
    let subject = element(
        &meta.subject,
        &format!("<dc:description>{default}"),
        "</rdf:li></rdf:Alt></dc:description>",
    );
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>{title}{author}{subject}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{PRODUCER}</pdf:Producer></rdf:Description>
{CLAIMS}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#,
        mark = '\u{feff}',
        language = meta.language,
    )
}
