<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>BatchWords</name>
    <message>
        <source>packed position %1</source>
        <translation>الموضع المرزوم %1</translation>
    </message>
    <message>
        <source>packed positions %1 to %2</source>
        <translation>المواضع المرزومة %1 إلى %2</translation>
    </message>
    <message>
        <source>%1, padding after its %2</source>
        <translation>%1، حشو بعد %2</translation>
    </message>
    <message>
        <source>%1, letter %2 of %3, its last</source>
        <translation>%1، الحرف %2 من %3، وهو آخره</translation>
    </message>
    <message>
        <source>%1, letter %2 of %3</source>
        <translation>%1، الحرف %2 من %3</translation>
    </message>
    <message>
        <source>%1, %2, sorted position %3</source>
        <translation>%1، %2، الموضع بعد الترتيب %3</translation>
    </message>
    <message>
        <source>time step %1: %2 of %3 still running, %4</source>
        <translation>الخطوة الزمنية %1: ما زال يجري %2 من أصل %3، %4</translation>
    </message>
    <message>
        <source>%1, %2: %3 padded, %4 packed</source>
        <translation>%1، %2: %3 في الحشو، %4 في الرزم</translation>
    </message>
</context>
<context>
    <name>CountWords</name>
    <message>
        <source>1 name</source>
        <translation>اسم واحد</translation>
    </message>
    <message numerus="yes">
        <source>%1 names</source>
        <translation>
            <numerusform>%1 اسم</numerusform>
            <numerusform>%1 اسم</numerusform>
            <numerusform>%1 من الأسماء</numerusform>
            <numerusform>%1 أسماء</numerusform>
            <numerusform>%1 اسمًا</numerusform>
            <numerusform>%1 اسم</numerusform>
        </translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>حرف واحد</translation>
    </message>
    <message numerus="yes">
        <source>%1 letters</source>
        <translation>
            <numerusform>%1 حرف</numerusform>
            <numerusform>%1 حرف</numerusform>
            <numerusform>%1 من الأحرف</numerusform>
            <numerusform>%1 أحرف</numerusform>
            <numerusform>%1 حرفًا</numerusform>
            <numerusform>%1 حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>خلية واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%1 cells</source>
        <translation>
            <numerusform>%1 خلية</numerusform>
            <numerusform>%1 خلية</numerusform>
            <numerusform>%1 من الخلايا</numerusform>
            <numerusform>%1 خلايا</numerusform>
            <numerusform>%1 خلية</numerusform>
            <numerusform>%1 خلية</numerusform>
        </translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation>دفعة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%1 batches</source>
        <translation>
            <numerusform>%1 دفعة</numerusform>
            <numerusform>%1 دفعة</numerusform>
            <numerusform>%1 من الدفعات</numerusform>
            <numerusform>%1 دفعات</numerusform>
            <numerusform>%1 دفعة</numerusform>
            <numerusform>%1 دفعة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 time step</source>
        <translation>خطوة زمنية واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%1 time steps</source>
        <translation>
            <numerusform>%1 خطوة زمنية</numerusform>
            <numerusform>%1 خطوة زمنية</numerusform>
            <numerusform>%1 من الخطوات الزمنية</numerusform>
            <numerusform>%1 خطوات زمنية</numerusform>
            <numerusform>%1 خطوة زمنية</numerusform>
            <numerusform>%1 خطوة زمنية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>“%1”</source>
        <extracomment>a word of the file</extracomment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>the byte order mark at the start says so</source>
        <translation>علامة ترتيب البايتات في البداية تدل على ذلك</translation>
    </message>
    <message>
        <source>all bytes are valid in it</source>
        <translation>كل البايتات صالحة فيه</translation>
    </message>
    <message>
        <source>every other byte is zero, as in UTF-16</source>
        <translation>كل بايت ثانٍ صفر كما في UTF-16</translation>
    </message>
    <message>
        <source>the letters, as in %1, are the same in all Latin encodings</source>
        <translation>الأحرف، كما في %1، واحدة في كل الترميزات اللاتينية</translation>
    </message>
    <message>
        <source>no other encoding fits as well</source>
        <translation>لا يناسب ترميز آخر بالقدر نفسه</translation>
    </message>
    <message>
        <source>the letters, as in %1, fit no other as well</source>
        <translation>الأحرف، كما في %1، لا تناسب ترميزًا آخر بالقدر نفسه</translation>
    </message>
    <message>
        <source>not certain: do words such as %1 look right?</source>
        <translation>غير مؤكد: هل تبدو كلمات مثل %1 صحيحة؟</translation>
    </message>
    <message>
        <source>line 1 names the delimiter</source>
        <translation>السطر 1 يسمي الفاصل</translation>
    </message>
    <message>
        <source>it divides every row</source>
        <translation>يقسم كل صف</translation>
    </message>
    <message>
        <source>it divides most rows</source>
        <translation>يقسم معظم الصفوف</translation>
    </message>
    <message>
        <source>what stands after it repeats, as labels do</source>
        <translation>ما بعده يتكرر كما تتكرر الوسوم</translation>
    </message>
    <message>
        <source>not certain: several characters divide the rows</source>
        <translation>غير مؤكد: عدة محارف تقسم الصفوف</translation>
    </message>
    <message>
        <source>nothing divides the rows</source>
        <translation>لا شيء يقسم الصفوف</translation>
    </message>
    <message>
        <source>%1 stands before the header</source>
        <translation>%1 يسبق سطر العناوين</translation>
    </message>
    <message>
        <source>%1 is a comment</source>
        <translation>%1 تعليق</translation>
    </message>
    <message>
        <source>nothing stands before it</source>
        <translation>لا شيء قبله</translation>
    </message>
    <message>
        <source>%1 is a usual title of a column</source>
        <translation>%1 عنوان عمود معتاد</translation>
    </message>
    <message>
        <source>%1 occurs nowhere else among the labels</source>
        <translation>%1 لا يرد في موضع آخر بين الوسوم</translation>
    </message>
    <message>
        <source>%1 is not a number, all below it are</source>
        <translation>%1 ليس عددًا، وكل ما تحته أعداد</translation>
    </message>
    <message>
        <source>its first cell is empty, above the row names</source>
        <translation>خليته الأولى فارغة، فوق أسماء الصفوف</translation>
    </message>
    <message>
        <source>not certain: as a row it would be the only one with the label %1</source>
        <translation>غير مؤكد: لو كان صف بيانات لكان الوحيد بالوسم %1</translation>
    </message>
    <message>
        <source>the first row looks like the others</source>
        <translation>الصف الأول يشبه الصفوف الأخرى</translation>
    </message>
    <message>
        <source>rows have two parts, divided at the last delimiter</source>
        <translation>للصفوف جزءان يفصلهما الفاصل الأخير</translation>
    </message>
    <message>
        <source>its title is %1</source>
        <translation>عنوانه %1</translation>
    </message>
    <message>
        <source>no other column fits</source>
        <translation>لا يناسب عمود آخر</translation>
    </message>
    <message>
        <source>only its values repeat, as labels do</source>
        <translation>قيمه وحدها تتكرر كما تتكرر الوسوم</translation>
    </message>
    <message>
        <source>not certain: several columns fit</source>
        <translation>غير مؤكد: تناسب عدة أعمدة</translation>
    </message>
    <message>
        <source>not certain: the labels seem to come first</source>
        <translation>غير مؤكد: يبدو أن الوسوم تأتي أولًا</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>يونيكود</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>أوروبا الغربية</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>أوروبا الوسطى</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>التركية</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>البلطيقية</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>السيريلية</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>اليونانية</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>التايلندية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>اليابانية</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>الكورية</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what was guessed of a table, and its value: &quot;Delimiter: semicolon&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>الفاصل</translation>
    </message>
    <message>
        <source>Table begins in</source>
        <translation>يبدأ الجدول في</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>سطر العناوين</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>علامة جدولة</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>شرطة عمودية</translation>
    </message>
    <message>
        <source>colon</source>
        <translation>نقطتان</translation>
    </message>
    <message>
        <source>space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an encoding and the letters that it is used for</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>after the last %1</source>
        <translation>بعد آخر %1</translation>
    </message>
    <message>
        <source>before the last %1</source>
        <translation>قبل آخر %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>العمود %1</translation>
    </message>
    <message>
        <source>column %1, %2</source>
        <extracomment>a column&apos;s number and its title in the header</extracomment>
        <translation>العمود %1، %2</translation>
    </message>
    <message>
        <source>chosen for this file</source>
        <translation>اختير لهذا الملف</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
    <message>
        <source>letter by letter</source>
        <translation>حرفًا حرفًا</translation>
    </message>
    <message>
        <source>name by name</source>
        <translation>اسمًا اسمًا</translation>
    </message>
    <message>
        <source>padded</source>
        <translation>محشو</translation>
    </message>
    <message>
        <source>padded, mask</source>
        <translation>محشو، قناع</translation>
    </message>
    <message>
        <source>bucketed</source>
        <translation>مجمّع</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>مرزوم</translation>
    </message>
    <message>
        <source>one call per letter: the naive loop, our baseline</source>
        <translation>استدعاء لكل حرف: الحلقة الساذجة، وهي أساس المقارنة</translation>
    </message>
    <message>
        <source>one call per name: the same sums without a call per letter</source>
        <translation>استدعاء لكل اسم: الحسابات نفسها دون استدعاء لكل حرف</translation>
    </message>
    <message>
        <source>one call for all names: the gain of batching, with padding wasted</source>
        <translation>استدعاء واحد لكل الأسماء: مكسب الدفعات، مع حشو مهدور</translation>
    </message>
    <message>
        <source>one call per time step: a mask keeps the state of finished names</source>
        <translation>استدعاء لكل خطوة زمنية: يحفظ القناع حالة الأسماء المنتهية</translation>
    </message>
    <message>
        <source>one call per group of similar lengths: less padding, more calls</source>
        <translation>استدعاء لكل مجموعة أطوال متقاربة: حشو أقل واستدعاءات أكثر</translation>
    </message>
    <message>
        <source>one call on letters only: no padding at all</source>
        <translation>استدعاء واحد على الأحرف فقط: بلا أي حشو</translation>
    </message>
    <message>
        <source>the same letters by this program&apos;s own engine, gates and products fused</source>
        <translation>الأحرف نفسها بمحرّك البرنامج، بدمج البوابات والضرب</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 د %2 ث</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>slope %1 (−1 for independent names)</source>
        <translation>الميل %1 (‎−1 للأسماء المستقلة)</translation>
    </message>
    <message>
        <source>Packed is %1 as fast as letter by letter: %2 from whole names per call, %3 from batching, %4 from packing</source>
        <translation>المرزوم أسرع من حرف بحرف بمقدار %1: منها %2 من تمرير الاسم كاملا في النداء، و%3 من الدفعات، و%4 من الرزم</translation>
    </message>
    <message>
        <source>%1; the fused engine is %2 as fast as that</source>
        <translation>%1؛ ومحرّك fused أسرع من ذلك %2</translation>
    </message>
    <message>
        <source>packing by the fused engine costs %1</source>
        <translation>الرزم بالمحرك fused يكلف %1</translation>
    </message>
    <message>
        <source>packing costs %1</source>
        <translation>الرزم يكلف %1</translation>
    </message>
    <message>
        <source>grouping by length costs %1</source>
        <translation>التجميع حسب الطول يكلف %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>the machine is noisy: the middle half of the times of %1 spans %2 of their median</source>
        <translation>الجهاز مضطرب: النصف الأوسط من أزمنة «%1» ينتشر على %2 من وسيطها</translation>
    </message>
    <message>
        <source>the machine drifted: %1 took %2 more time in the second half of the rounds</source>
        <translation>تغير الجهاز: استغرق «%1» وقتا أطول بمقدار %2 في النصف الثاني من الجولات</translation>
    </message>
    <message>
        <source>the machine drifted: %1 took %2 less time in the second half of the rounds</source>
        <translation>تغير الجهاز: استغرق «%1» وقتا أقل بمقدار %2 في النصف الثاني من الجولات</translation>
    </message>
    <message>
        <source>%1; close other programs and measure again with more rounds</source>
        <translation>%1؛ أغلق البرامج الأخرى وأعد القياس بجولات أكثر</translation>
    </message>
    <message>
        <source>%1 per batch + %2 per time step + %3 per cell, R² %4 (%5)</source>
        <translation>%1 للدفعة + %2 للخطوة الزمنية + %3 للخلية، R² %4 (%5)</translation>
    </message>
    <message>
        <source>Cheapest: %1 batches of %2, %3: %4 per epoch</source>
        <translation>الأقل كلفة: %1، دفعات من %2، %3: %4 لكل حقبة</translation>
    </message>
    <message>
        <source>packing by the fused engine saves %1</source>
        <translation>الرزم بمحرّك fused يوفّر %1</translation>
    </message>
    <message>
        <source>packing saves %1</source>
        <translation>الرزم يوفّر %1</translation>
    </message>
    <message>
        <source>grouping by length saves nothing</source>
        <translation>التجميع بحسب الطول لا يوفّر شيئًا</translation>
    </message>
    <message>
        <source>grouping by length saves %1</source>
        <translation>التجميع بحسب الطول يوفّر %1</translation>
    </message>
</context>
<context>
    <name>MeasuredWith</name>
    <message>
        <source>, %1 layers</source>
        <translation>، الطبقات: %1</translation>
    </message>
    <message>
        <source>, both directions</source>
        <translation>، في الاتجاهين</translation>
    </message>
    <message>
        <source>measured on %1; other names are loaded now</source>
        <translation>قيس على %1؛ والأسماء المحمّلة الآن غيرها</translation>
    </message>
    <message>
        <source>hidden size %1</source>
        <translation>الحجم المخفي %1</translation>
    </message>
    <message>
        <source>measured with %1; the settings have changed since</source>
        <translation>قيس بالنموذج %1؛ وقد تغيّرت الإعدادات بعد ذلك</translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>أكبر من %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 أو أكثر</translation>
    </message>
    <message>
        <source>above %1, below %2</source>
        <translation>أكبر من %1 وأقل من %2</translation>
    </message>
    <message>
        <source>above %1, at most %2</source>
        <translation>أكبر من %1 و%2 على الأكثر</translation>
    </message>
    <message>
        <source>%1 or more, below %2</source>
        <translation>%1 أو أكثر وأقل من %2</translation>
    </message>
    <message>
        <source>Nothing is typed.</source>
        <translation>الحقل فارغ.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» ليس عددًا.</translation>
    </message>
    <message>
        <source>“%1” can mean %2 or %3.</source>
        <translation>«%1» قد يعني %2 أو %3.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>«%1» ليس عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>“%1” is out of range.</source>
        <translation>«%1» خارج النطاق.</translation>
    </message>
    <message>
        <source>Allowed: %1. In use: %2.</source>
        <translation>المسموح: %1. المستخدم: %2.</translation>
    </message>
</context>
<context>
    <name>OneHotView</name>
    <message>
        <source>unknown %1</source>
        <translation>%1 غير معروف</translation>
    </message>
    <message>
        <source>One name: letters × alphabet</source>
        <translation>اسم واحد: الأحرف × الأبجدية</translation>
    </message>
    <message>
        <source>One time step: batch × alphabet</source>
        <translation>خطوة زمنية واحدة: الدفعة × الأبجدية</translation>
    </message>
    <message>
        <source>%1: %2 × %3</source>
        <translation>%1: %2 × %3</translation>
    </message>
    <message>
        <source>time step %1</source>
        <translation>الخطوة الزمنية %1</translation>
    </message>
</context>
<context>
    <name>OneHotWords</name>
    <message>
        <source>padding, all %1 numbers are 0</source>
        <translation>حشو، وكل الأعداد (%1) أصفار</translation>
    </message>
    <message>
        <source>%1 is not in the alphabet: it lights the unknown column, index %2</source>
        <translation>%1 ليس في الأبجدية: يُضيء عمود المجهول، الفهرس %2</translation>
    </message>
    <message>
        <source>%1 is index %2 of %3</source>
        <translation>%1 فهرسه %2 من %3</translation>
    </message>
    <message>
        <source>; 1 letter is not in the alphabet</source>
        <translation>؛ حرف واحد ليس في الأبجدية</translation>
    </message>
    <message>
        <source>; %1 letters are not in the alphabet</source>
        <translation>؛ %1 من الأحرف ليست في الأبجدية</translation>
    </message>
    <message>
        <source>%1: %2 × %3 numbers, a single 1 in each row</source>
        <translation>%1: %2 × %3 من الأعداد، في كل صف قيمة 1 واحدة</translation>
    </message>
    <message>
        <source>, a single 1 in each row</source>
        <translation>، في كل صف قيمة 1 واحدة</translation>
    </message>
    <message>
        <source>, 1 row of padding is all 0</source>
        <translation>، صف حشو واحد كله أصفار</translation>
    </message>
    <message>
        <source>, %1 rows of padding are all 0</source>
        <translation>، %1 من صفوف الحشو كلها أصفار</translation>
    </message>
    <message>
        <source>time step %1 of %2: </source>
        <translation>الخطوة الزمنية %1 من %2: </translation>
    </message>
    <message>
        <source>time step %1: %2 × %3 numbers</source>
        <translation>الخطوة الزمنية %1: %2 × %3 من الأعداد</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 symbols = %4 numbers, of which %5 are 1</source>
        <translation>%1 × %2 × %3 من الرموز = %4 من الأعداد، منها %5 قيمتها 1</translation>
    </message>
</context>
<context>
    <name>OwnNamesWords</name>
    <message>
        <source>%1 is one sign but %2 letters: models read code points.</source>
        <translation>%1 رمز واحد لكنه %2 من الأحرف: النماذج تقرأ نقاط الترميز.</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>%1 cannot be written: %2; choose another folder or name</source>
        <translation>تتعذّر كتابة %1: %2؛ اختر مجلدًا أو اسمًا آخر</translation>
    </message>
    <message>
        <source>%1: pictures are saved as .png, .svg or .pdf; end the name in one of them</source>
        <translation>%1: تُحفظ الصور بصيغة .png أو .svg أو .pdf؛ اجعل الاسم ينتهي بإحداها</translation>
    </message>
</context>
<context>
    <name>ProofWords</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>طبقة واحدة</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>الطبقات: %1</translation>
    </message>
    <message>
        <source>both directions</source>
        <translation>كلا الاتجاهين</translation>
    </message>
    <message>
        <source>one direction</source>
        <translation>اتجاه واحد</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 و %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا فخ</translation>
    </message>
    <message>
        <source>Every path computed correctly.</source>
        <translation>كل مسار محسوب كما يجب.</translation>
    </message>
    <message>
        <source>last column</source>
        <translation>العمود الأخير</translation>
    </message>
    <message>
        <source>The grid&apos;s last column is padding for all but the longest names. Correct: each name&apos;s own last letter, out[range(B), lengths - 1].</source>
        <translation>العمود الأخير في الشبكة حشو إلا لأطول الأسماء. الصواب: الحرف الأخير لكل اسم، out[range(B), lengths - 1].</translation>
    </message>
    <message>
        <source>mask by value</source>
        <translation>قناع بالقيمة</translation>
    </message>
    <message>
        <source>If padding is 0 and a letter also has index 0, that letter is skipped. Correct: a mask built from the lengths.</source>
        <translation>إذا كان الحشو 0 وكان فهرس حرف ما 0 أيضًا فسيُتخطّى ذلك الحرف. الصواب: قناع يُبنى من الأطوال.</translation>
    </message>
    <message>
        <source>Harmless for names without that letter.</source>
        <translation>لا يضرّ الأسماء الخالية من ذلك الحرف.</translation>
    </message>
    <message>
        <source>unsorted labels</source>
        <translation>وسوم غير مرتّبة</translation>
    </message>
    <message>
        <source>The names are sorted for packing but the labels are not: each name is trained on another name&apos;s class. Correct: enforce_sorted=False, or sort the labels too.</source>
        <translation>تُرتَّب الأسماء للرزم ولا تُرتَّب الوسوم: يتدرّب كل اسم على صنف غيره. الصواب: enforce_sorted=False، أو ترتيب الوسوم معها.</translation>
    </message>
    <message>
        <source>h_n has the shape (layers × directions, B, H); view(B, …) mixes the names. Correct: index its first axis, h[-1], or h[-2] and h[-1].</source>
        <translation>شكل h_n هو (الطبقات × الاتجاهات, B, H)؛ وview(B, …) يخلط الأسماء. الصواب: الفهرسة على المحور الأول، h[-1]، أو h[-2] وh[-1].</translation>
    </message>
    <message>
        <source>Padding counts in the mean: the longer the longest name, the smaller loss and gradients; the logits stay right. Correct: divide by the number of names.</source>
        <translation>يُحسب الحشو في المتوسط: كلما طال أطول اسم صغرت الخسارة والتدرّجات؛ أما قيم logits فصحيحة. الصواب: القسمة على عدد الأسماء.</translation>
    </message>
    <message>
        <source>The backward half starts in the padding and carries it into the name. Correct: pack, or reverse each name within its own length.</source>
        <translation>يبدأ النصف العكسي في الحشو ويحمله إلى الاسم. الصواب: الرزم، أو عكس كل اسم ضمن طوله.</translation>
    </message>
    <message>
        <source>Harmless for: %1.</source>
        <translation>لا يضر بـ: %1.</translation>
    </message>
    <message>
        <source>One cell call per letter, one name at a time</source>
        <translation>استدعاء خلية لكل حرف، واسم واحد في كل مرة</translation>
    </message>
    <message>
        <source>One call per name</source>
        <translation>استدعاء واحد لكل اسم</translation>
    </message>
    <message>
        <source>The whole grid in one call; each name&apos;s state is read at its own last letter</source>
        <translation>الشبكة كلها في استدعاء واحد؛ وتُقرأ حالة كل اسم عند حرفه الأخير</translation>
    </message>
    <message>
        <source>The whole grid, one time step per call; a mask from the lengths keeps the state of finished names</source>
        <translation>الشبكة كلها، خطوة زمنية لكل استدعاء؛ قناع من الأطوال يحفظ حالة الأسماء المنتهية</translation>
    </message>
    <message>
        <source>The batch split by length, each part padded</source>
        <translation>تُقسم الدفعة بحسب الطول، ويُحشى كل جزء</translation>
    </message>
    <message>
        <source>One call on letters only</source>
        <translation>استدعاء واحد على الأحرف وحدها</translation>
    </message>
    <message>
        <source>Affects: %1.</source>
        <translation>يصيب: %1.</translation>
    </message>
    <message>
        <source>%1, %2 on the %3: %4. Logits differ by %5, the loss by %6, gradients by %7 (%8 of the largest entry).</source>
        <translation>%1، %2 على %3: %4. تختلف قيم logit بمقدار %5، والخسارة بمقدار %6، والتدرّجات بمقدار %7 (%8 من أكبر عنصر).</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>متطابق</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Up to %1 is rounding: float32 keeps 24 bits (6e-8), and each path adds in its own order (seen: up to 1e-6). Mistakes give 1e-3 and more.</source>
        <translation>ما لا يزيد على %1 تقريب: دقة float32 هي 24 بتًا (6e-8)، ويجمع كل مسار بترتيبه الخاص (لوحظ حتى 1e-6). أما الأخطاء: 1e-3 فأكثر.</translation>
    </message>
    <message>
        <source>Proving…</source>
        <translation>البرهان جارٍ…</translation>
    </message>
    <message>
        <source>Not proved yet</source>
        <translation>لم يُبرهَن بعد</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1: %2 differ, by up to %3</source>
        <translation>%1؛ المختلف منها %2، بفرق يصل إلى %3</translation>
    </message>
    <message>
        <source>Choose a mistake to see which paths it breaks, and which hide it.</source>
        <translation>اختر خطأً لترى أي المسارات يُفسدها، وأيها يُخفيه.</translation>
    </message>
    <message>
        <source>Trap: %1.</source>
        <translation>الفخ: %1.</translation>
    </message>
    <message>
        <source>; unnoticed in %1 (%2)</source>
        <translation>؛ لا يُلاحَظ في %1 (%2)</translation>
    </message>
    <message>
        <source> Letter 0 is “%1”.</source>
        <translation> الحرف 0 هو «%1».</translation>
    </message>
    <message>
        <source>h_n.view</source>
        <translation>h_n.view</translation>
    </message>
    <message>
        <source>loss ÷ cells</source>
        <translation>الخسارة ÷ الخلايا</translation>
    </message>
    <message>
        <source>padding in both directions</source>
        <translation>حشو في الاتجاهين</translation>
    </message>
    <message>
        <source>%1 checks (%2 paths × %3 models)</source>
        <translation>%1 من الفحوص (المسارات %2 × النماذج %3)</translation>
    </message>
    <message>
        <source>%1 checks</source>
        <translation>الفحوص: %1</translation>
    </message>
    <message>
        <source>Stopped after %1 checks</source>
        <translation>توقّف البرهان، الفحوص: %1</translation>
    </message>
    <message>
        <source>%1: all agree so far, largest difference %2</source>
        <translation>%1: كلها متطابقة حتى الآن، أكبر فرق %2</translation>
    </message>
    <message>
        <source>%1: %2 differs, by up to %3</source>
        <translation>%1: المختلف %2، بفرق يصل إلى %3</translation>
    </message>
    <message>
        <source>All %1 agree: largest difference %2</source>
        <translation>كل %1 متطابقة: أكبر فرق %2</translation>
    </message>
    <message>
        <source>%1 of %2 differs, by up to %3</source>
        <translation>المختلف %1 من %2، بفرق يصل إلى %3</translation>
    </message>
    <message>
        <source>%1 of %2 differ, by up to %3</source>
        <translation>المختلف %1 من %2، بفرق يصل إلى %3</translation>
    </message>
    <message>
        <source>%1: none of %2 checks fails</source>
        <translation>%1: لا يفشل أي من الفحوص (%2)</translation>
    </message>
    <message>
        <source>%1: %2 of %3 checks fail, by up to %4</source>
        <translation>%1: الفاشل %2 من %3، بفرق يصل إلى %4</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>an error without a message</source>
        <translation>خطأ بلا رسالة</translation>
    </message>
    <message>
        <source>an unknown error</source>
        <translation>خطأ غير معروف</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>running</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>اكتمل</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>انقطع</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>المحرّك</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>الخيوط</translation>
    </message>
    <message>
        <source>LibTorch</source>
        <translation>LibTorch</translation>
    </message>
    <message>
        <source>BLAS</source>
        <translation>BLAS</translation>
    </message>
    <message>
        <source>Batchscope</source>
        <translation>Batchscope</translation>
    </message>
</context>
<context>
    <name>SavePicture</name>
    <message>
        <source>Save picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</source>
        <translation>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>top-1</source>
        <translation>top-1</translation>
    </message>
    <message>
        <source>top-2</source>
        <translation>top-2</translation>
    </message>
    <message>
        <source>macro-F1</source>
        <translation>macro-F1</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>%1; %2</source>
        <translation>%1؛ %2</translation>
    </message>
    <message>
        <source>DATA</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>BATCHING</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>OPTIMISER</source>
        <translation>المُحسِّن</translation>
    </message>
    <message>
        <source>MACHINE</source>
        <translation>الحاسوب</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Split</source>
        <translation>التقسيم</translation>
    </message>
    <message>
        <source>Hold out single rows, or whole names so that no name is in both parts</source>
        <translation>عزل صفوف مفردة للاختبار، أو أسماء كاملة كي لا يقع اسم في الجزأين</translation>
    </message>
    <message>
        <source>by row</source>
        <translation>بحسب الصف</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>بحسب الاسم</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>للاختبار</translation>
    </message>
    <message>
        <source>Share of the rows used only to measure accuracy</source>
        <translation>نسبة الصفوف التي لا تُستخدم إلا لقياس الدقة</translation>
    </message>
    <message>
        <source>Split seed</source>
        <translation>بذرة التقسيم</translation>
    </message>
    <message>
        <source>Seed of the split alone</source>
        <translation>بذرة التقسيم وحده</translation>
    </message>
    <message>
        <source>while it is the same number as Seed, it changes with it</source>
        <translation>ما دامت مساوية للبذرة تتغيّر معها</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>التجميع</translation>
    </message>
    <message>
        <source>Which names share a batch</source>
        <translation>أي الأسماء تتشارك دفعة</translation>
    </message>
    <message>
        <source>Batch &gt; Compare shows what each choice costs on these names</source>
        <translation>تعرض صفحة الدفعة &gt; مقارنة كلفة كل خيار على هذه الأسماء</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>sorted</source>
        <translation>مرتّب</translation>
    </message>
    <message>
        <source>bucketed</source>
        <translation>مجمّع</translation>
    </message>
    <message>
        <source>exact length</source>
        <translation>طول مطابق</translation>
    </message>
    <message>
        <source>boundaries</source>
        <translation>حدود</translation>
    </message>
    <message>
        <source>pooled</source>
        <translation>أحواض</translation>
    </message>
    <message>
        <source>length grouped</source>
        <translation>مجمّع بالطول</translation>
    </message>
    <message>
        <source>token budget</source>
        <translation>ميزانية الرموز</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>حجم الدفعة</translation>
    </message>
    <message>
        <source>Names in a batch</source>
        <translation>عدد الأسماء في الدفعة</translation>
    </message>
    <message>
        <source>Growth ratio</source>
        <translation>نسبة النمو</translation>
    </message>
    <message>
        <source>Bucketed: a batch ends where a name is longer than its shortest by this factor</source>
        <translation>المجمّع: تنتهي الدفعة حين يزيد طول اسم على أقصر أسمائها بهذا العامل</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>First length of each bucket but the first: 5,7 makes 1-4, 5-6, 7 and longer</source>
        <translation>أول طول في كل مجموعة عدا الأولى: 5,7 تعطي 1 إلى 4، و5 إلى 6، و7 فأكثر</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>الحوض</translation>
    </message>
    <message>
        <source>Pooled: how many batches of names are sorted together</source>
        <translation>التجميع بالأحواض: عدد الدفعات التي تُرتَّب أسماؤها معًا</translation>
    </message>
    <message>
        <source>Token budget</source>
        <translation>ميزانية الرموز</translation>
    </message>
    <message>
        <source>Limit of names x longest name in a batch</source>
        <translation>حد الأسماء x أطول اسم في الدفعة</translation>
    </message>
    <message>
        <source>Run as</source>
        <translation>طريقة التشغيل</translation>
    </message>
    <message>
        <source>Compute letters only, the whole grid, or one name at a time</source>
        <translation>حساب الأحرف فقط، أو الشبكة كلها، أو اسم واحد كل مرة</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>مرزوم</translation>
    </message>
    <message>
        <source>padded</source>
        <translation>محشو</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>متتابع</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>أخذ العيّنات</translation>
    </message>
    <message>
        <source>Every name once per epoch, or random draws with replacement</source>
        <translation>كل اسم مرة في الحقبة، أو سحب عشوائي مع الإرجاع</translation>
    </message>
    <message>
        <source>by epoch</source>
        <translation>بالحقبة</translation>
    </message>
    <message>
        <source>with replacement</source>
        <translation>مع الإرجاع</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Of weights, batches and split: the same seed gives the same run</source>
        <translation>للأوزان والدفعات والتقسيم: البذرة نفسها تعطي التشغيل نفسه</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>الخلية</translation>
    </message>
    <message>
        <source>Recurrent cell</source>
        <translation>الخلية التكرارية</translation>
    </message>
    <message>
        <source>RNN</source>
        <translation>RNN</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>الحجم المخفي</translation>
    </message>
    <message>
        <source>Numbers in a state (hidden_size)</source>
        <translation>عدد الأرقام في الحالة (hidden_size)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Stacked cells (num_layers)</source>
        <translation>الخلايا المكدّسة (num_layers)</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>الاتجاهات</translation>
    </message>
    <message>
        <source>Read names forwards and backwards (bidirectional)</source>
        <translation>قراءة الأسماء من الأمام ومن الخلف (bidirectional)</translation>
    </message>
    <message>
        <source>one</source>
        <translation>واحد</translation>
    </message>
    <message>
        <source>both</source>
        <translation>كلا الاتجاهين</translation>
    </message>
    <message>
        <source>Alphabet</source>
        <translation>الأبجدية</translation>
    </message>
    <message>
        <source>Letters that have an input of their own; all others share one</source>
        <translation>الأحرف التي لها مدخل خاص بها؛ وكل ما عداها يتقاسم مدخلًا واحدًا</translation>
    </message>
    <message>
        <source>all seen</source>
        <translation>كل ما ورد</translation>
    </message>
    <message>
        <source>article&apos;s 57</source>
        <translation>أحرف المقالة 57</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>How gradients become updates</source>
        <translation>كيف تصير التدرّجات تحديثات</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>معدل التعلّم</translation>
    </message>
    <message>
        <source>Size of an update</source>
        <translation>حجم التحديث</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>الزخم</translation>
    </message>
    <message>
        <source>SGD: how much of the last update is kept</source>
        <translation>SGD: مقدار ما يبقى من التحديث السابق</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>التحديثات</translation>
    </message>
    <message>
        <source>Updates to train, one batch each</source>
        <translation>عدد تحديثات التدريب، دفعة لكل منها</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>التقييم كل</translation>
    </message>
    <message>
        <source>Updates between measurements on the held-out rows</source>
        <translation>التحديثات بين قياسات صفوف الاختبار</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>في النهاية</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>نقطة حفظ كل</translation>
    </message>
    <message>
        <source>Updates between checkpoints</source>
        <translation>عدد التحديثات بين نقاط الحفظ</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Where to compute; auto uses a GPU if there is one</source>
        <translation>مكان الحساب؛ يستخدم التلقائي GPU حيث توجد</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>الخيوط</translation>
    </message>
    <message>
        <source>CPU threads; auto: one or all, whichever trains faster when the run begins</source>
        <translation>خيوط المعالج؛ تلقائي: خيط واحد أو كلها، أيها كان أسرع عند بدء التشغيل</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>المحرّك</translation>
    </message>
    <message>
        <source>What computes packed batches on the CPU: the program&apos;s own engine, several times as fast, or PyTorch&apos;s; padded batches and GPUs always use PyTorch&apos;s</source>
        <translation>ما يحسب الدفعات المرزومة على CPU: محرّك البرنامج نفسه، وهو أسرع عدة مرات، أو محرّك PyTorch؛ أما الدفعات المحشوة وGPU فلمحرّك PyTorch دائمًا</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>مدمج</translation>
    </message>
    <message>
        <source>LibTorch</source>
        <translation>LibTorch</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>نظرة سريعة</translation>
    </message>
    <message>
        <source>Article RNN</source>
        <translation>المقالة RNN</translation>
    </message>
    <message>
        <source>Article LSTM</source>
        <translation>المقالة LSTM</translation>
    </message>
</context>
<context>
    <name>StrategyWords</name>
    <message>
        <source>names = %1</source>
        <translation>الأسماء = %1</translation>
    </message>
    <message>
        <source>close when %1</source>
        <translation>تُغلق عند %1</translation>
    </message>
    <message>
        <source>sort all by length; close when %1</source>
        <translation>ترتيب الكل بحسب الطول؛ تُغلق عند %1</translation>
    </message>
    <message>
        <source>close when length &gt; %1 × shortest, or %2</source>
        <translation>تُغلق عند الطول &gt; %1 × الأقصر، أو %2</translation>
    </message>
    <message>
        <source>close when length ≠ shortest, or %1</source>
        <translation>تُغلق عند الطول ≠ الأقصر، أو %1</translation>
    </message>
    <message>
        <source>buckets %1; close when %2</source>
        <translation>المجموعات %1؛ تُغلق عند %2</translation>
    </message>
    <message>
        <source>sort each %1 × %2 names; close when %3</source>
        <translation>ترتيب كل %1 × %2 اسم؛ تُغلق عند %3</translation>
    </message>
    <message>
        <source>sort each min(50, all / %1) × %2 names; close when %3</source>
        <translation>ترتيب كل min(50، الكل / %1) × %2 اسم؛ تُغلق عند %3</translation>
    </message>
    <message>
        <source>close when (names + 1) × length &gt; %1, or %2</source>
        <translation>تُغلق عند (الأسماء + 1) × الطول &gt; %1، أو %2</translation>
    </message>
    <message>
        <source>Names share a batch as they were drawn. Every batch is as long as its longest name, and the rest is padding.</source>
        <translation>تتشارك الأسماء دفعة كما سُحبت. طول كل دفعة طول أطول اسم فيها، والباقي حشو.</translation>
    </message>
    <message>
        <source>All names are sorted by length and cut into batches; the batches then come in random order.</source>
        <translation>تُرتّب كل الأسماء بحسب الطول وتُقطع إلى دفعات؛ ثم تأتي الدفعات بترتيب عشوائي.</translation>
    </message>
    <message>
        <source>Names are sorted by length; a batch also ends where a name exceeds its shortest by the growth ratio.</source>
        <translation>تُرتّب الأسماء بحسب الطول، وتنتهي الدفعة أيضًا حيث يتجاوز اسمٌ أقصرَ أسمائها بأكثر من نسبة النمو.</translation>
    </message>
    <message>
        <source>Only names of the same length share a batch. Nothing is padded, so no mask is needed.</source>
        <translation>لا تتشارك دفعة إلا أسماء متساوية الطول. لا حشو، فلا حاجة إلى قناع.</translation>
    </message>
    <message>
        <source>Each range of lengths has a bucket that fills as names arrive; a full bucket is a batch.</source>
        <translation>لكل نطاق من الأطوال مجموعة تمتلئ مع ورود الأسماء؛ والمجموعة الممتلئة دفعة.</translation>
    </message>
    <message>
        <source>Names are drawn pool by pool; each pool is sorted by length and cut into batches.</source>
        <translation>تُسحب الأسماء حوضًا بعد حوض؛ ويُرتّب كل حوض بحسب الطول ويُقطع إلى دفعات.</translation>
    </message>
    <message>
        <source>Shuffled names are cut into megabatches, each sorted longest first; the epoch starts with the longest name.</source>
        <translation>تُخلط الأسماء وتُقطع إلى دفعات ضخمة، تُرتّب كل منها من الأطول؛ وتبدأ الحقبة بأطول اسم.</translation>
    </message>
    <message>
        <source>Names are sorted by length, and a batch ends before its padded cells exceed a budget: long names, small batches.</source>
        <translation>تُرتّب الأسماء بحسب الطول، وتنتهي الدفعة قبل أن تتجاوز خلاياها المحشوة ميزانية محددة: أسماء طويلة، دفعات صغيرة.</translation>
    </message>
    <message>
        <source>PyTorch DataLoader(shuffle=True)</source>
        <translation>PyTorch DataLoader(shuffle=True)</translation>
    </message>
    <message>
        <source>ESPnet batch_type sorted; Deep Speech 2, first epoch</source>
        <translation>ESPnet batch_type sorted؛ Deep Speech 2، الحقبة الأولى</translation>
    </message>
    <message>
        <source>the article; tensor2tensor</source>
        <translation>المقال؛ tensor2tensor</translation>
    </message>
    <message>
        <source>Show, Attend and Tell; skip-thoughts</source>
        <translation>Show, Attend and Tell؛ skip-thoughts</translation>
    </message>
    <message>
        <source>tf.data bucket_by_sequence_length</source>
        <translation>tf.data bucket_by_sequence_length</translation>
    </message>
    <message>
        <source>torchtext BucketIterator (pool)</source>
        <translation>torchtext BucketIterator (pool)</translation>
    </message>
    <message>
        <source>Hugging Face group_by_length</source>
        <translation>Hugging Face group_by_length</translation>
    </message>
    <message>
        <source>fairseq --max-tokens</source>
        <translation>fairseq --max-tokens</translation>
    </message>
    <message>
        <source>No cost: every batch is a random sample.</source>
        <translation>بلا كلفة: كل دفعة عيّنة عشوائية.</translation>
    </message>
    <message>
        <source>A batch has only one or two lengths, and so fewer of the labels.</source>
        <translation>في الدفعة طول أو طولان فقط، ولذلك وسوم أقل.</translation>
    </message>
    <message>
        <source>As sorted; and in batches cut short by the ratio, each name weighs more.</source>
        <translation>كما في المرتّب؛ وحيث تقصّر النسبةُ دفعةً يزداد وزن أسمائها.</translation>
    </message>
    <message>
        <source>Rare lengths give small batches, in which each name weighs more.</source>
        <translation>الأطوال النادرة تعطي دفعات صغيرة يزداد فيها وزن كل اسم.</translation>
    </message>
    <message>
        <source>Labels mix only within a range, and the last batch of a bucket may be small.</source>
        <translation>لا تختلط الوسوم إلا داخل النطاق، وقد تكون آخر دفعة في المجموعة صغيرة.</translation>
    </message>
    <message>
        <source>Names mix only within their pool: a small pool is more random but pads more.</source>
        <translation>لا تختلط الأسماء إلا داخل حوضها: الحوض الصغير أكثر عشوائية لكنه أكثر حشوًا.</translation>
    </message>
    <message>
        <source>Batches run from long to short again and again, which gives a sawtooth loss.</source>
        <translation>تتكرر الدفعات من الطويلة إلى القصيرة، فتصير الخسارة كأسنان المنشار.</translation>
    </message>
    <message>
        <source>Batches of long names hold fewer names, and each of them weighs more.</source>
        <translation>دفعات الأسماء الطويلة تضم أسماء أقل، ويزداد وزن كل منها.</translation>
    </message>
    <message>
        <source>Length correlation</source>
        <translation>ارتباط الطول</translation>
    </message>
    <message>
        <source>too few or too similar batches</source>
        <translation>دفعات قليلة جدًا أو متشابهة جدًا</translation>
    </message>
    <message>
        <source>lengths carry over from batch to batch: a sawtooth loss</source>
        <translation>تتدرّج الأطوال من دفعة إلى دفعة: خسارة كأسنان المنشار</translation>
    </message>
    <message>
        <source>neighbouring batches have similar lengths</source>
        <translation>الدفعات المتجاورة متقاربة الأطوال</translation>
    </message>
    <message>
        <source>batch lengths come in random order</source>
        <translation>تأتي أطوال الدفعات بترتيب عشوائي</translation>
    </message>
    <message>
        <source>short and long batches alternate</source>
        <translation>تتناوب الدفعات القصيرة والطويلة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Label entropy</source>
        <translation>إنتروبيا الوسوم</translation>
    </message>
    <message>
        <source>a batch is as varied as the whole</source>
        <translation>الدفعة متنوعة كتنوع الكل</translation>
    </message>
    <message>
        <source>a batch lacks %1 of the variety</source>
        <translation>ينقص الدفعة %1 من التنوع</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>بت</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>الظهور</translation>
    </message>
    <message>
        <source>once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message>
        <source>every name in every epoch</source>
        <translation>كل اسم في كل حقبة</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 مرة</translation>
    </message>
    <message>
        <source>%1–%2 times</source>
        <translation>%1–%2 مرة</translation>
    </message>
    <message>
        <source>no name is missed</source>
        <translation>لا يفوت أي اسم</translation>
    </message>
    <message>
        <source>%1 of the names are missed</source>
        <translation>يفوت %1 من الأسماء</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>الوزن</translation>
    </message>
    <message>
        <source>even</source>
        <translation>متساوٍ</translation>
    </message>
    <message>
        <source>all names count the same</source>
        <translation>كل الأسماء تُحسب بالتساوي</translation>
    </message>
    <message>
        <source>a name in the smallest batch counts %1 times one in the largest</source>
        <translation>وزن الاسم في أصغر دفعة %1 ضعف وزنه في أكبرها</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>sorted</source>
        <translation>مرتّب</translation>
    </message>
    <message>
        <source>bucketed</source>
        <translation>مجمّع</translation>
    </message>
    <message>
        <source>exact length</source>
        <translation>طول مطابق</translation>
    </message>
    <message>
        <source>boundaries</source>
        <translation>حدود</translation>
    </message>
    <message>
        <source>pooled</source>
        <translation>أحواض</translation>
    </message>
    <message>
        <source>length grouped</source>
        <translation>مجمّع بالطول</translation>
    </message>
    <message>
        <source>token budget</source>
        <translation>ميزانية الرموز</translation>
    </message>
    <message>
        <source>no effect: waste %1 → %2</source>
        <translation>بلا أثر: الهدر من %1 إلى %2</translation>
    </message>
</context>
<context>
    <name>SweepWords</name>
    <message>
        <source>The sweep was cancelled before a batch size was timed</source>
        <translation>أُلغي المسح قبل توقيت أي حجم دفعة</translation>
    </message>
    <message>
        <source>The sweep was cancelled: %1 of %2 points were timed</source>
        <translation>أُلغي المسح: قيست %1 من %2 من النقاط</translation>
    </message>
    <message>
        <source>The sweep was cancelled: all points were timed, the noise of the gradient is not complete</source>
        <translation>أُلغي المسح: قيست كل النقاط، وضوضاء التدرّج غير مكتملة</translation>
    </message>
    <message>
        <source>%1 is compared with batch size %2, the smallest that was timed</source>
        <translation>يُقارن %1 بحجم الدفعة %2، وهو أصغر ما قيس</translation>
    </message>
</context>
<context>
    <name>batchscope::Banner</name>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>batchscope::BarPlot</name>
    <message numerus="yes">
        <source>%n bars, the highest is %1 with %2</source>
        <translation>
            <numerusform>عدد الأعمدة %n، وأعلاها %1 بقيمة %2</numerusform>
            <numerusform>عدد الأعمدة %n، وأعلاها %1 بقيمة %2</numerusform>
            <numerusform>عدد الأعمدة %n، وأعلاها %1 بقيمة %2</numerusform>
            <numerusform>%n أعمدة، أعلاها %1 بقيمة %2</numerusform>
            <numerusform>%n عمودًا، أعلاها %1 بقيمة %2</numerusform>
            <numerusform>%n عمود، أعلاها %1 بقيمة %2</numerusform>
        </translation>
    </message>
    <message>
        <source>1 bar: %1 with %2</source>
        <translation>عمود واحد: %1 بقيمة %2</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchController</name>
    <message>
        <source>Your own names</source>
        <translation>أسماؤك الخاصة</translation>
    </message>
    <message>
        <source>Type or paste names and see their batch immediately</source>
        <translation>اكتب أسماء أو ألصقها لتراها في دفعات فورًا</translation>
    </message>
    <message>
        <source>As the model receives it</source>
        <translation>كما تصل إلى النموذج</translation>
    </message>
    <message>
        <source>The epoch, %1</source>
        <translation>الحقبة، %1</translation>
    </message>
    <message>
        <source>The strategies could not be compared: %1</source>
        <translation>تعذّرت مقارنة الاستراتيجيات: %1</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchCounters</name>
    <message>
        <source>padded so far</source>
        <translation>محشوة حتى الآن</translation>
    </message>
    <message>
        <source>cells padded</source>
        <translation>خلايا محشوة</translation>
    </message>
    <message>
        <source>packed so far</source>
        <translation>مرزومة حتى الآن</translation>
    </message>
    <message>
        <source>cells packed</source>
        <translation>خلايا مرزومة</translation>
    </message>
    <message>
        <source>waste so far</source>
        <translation>الهدر حتى الآن</translation>
    </message>
    <message>
        <source>waste</source>
        <translation>الهدر</translation>
    </message>
    <message>
        <source>name</source>
        <translation>اسم</translation>
    </message>
    <message>
        <source>names</source>
        <translation>أسماء</translation>
    </message>
    <message>
        <source>of 1 name still running</source>
        <translation>من اسم واحد ما زال جاريًا</translation>
    </message>
    <message>
        <source>of %1 names still running</source>
        <translation>من أصل %1 ما زالت جارية</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchGridView</name>
    <message>
        <source>Packed batch</source>
        <translation>دفعة مرزومة</translation>
    </message>
    <message>
        <source>Padded batch</source>
        <translation>دفعة محشوة</translation>
    </message>
    <message>
        <source>Mask of the batch</source>
        <translation>قناع الدفعة</translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation>لا دفعة بعد</translation>
    </message>
    <message>
        <source>No batch yet.
Load names and choose how they are batched; the first batch shows here.</source>
        <translation>لا دفعة بعد.
حمّل أسماء واختر كيف تُجمع في دفعات؛ تظهر الدفعة الأولى هنا.</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchLegend</name>
    <message>
        <source>last letter</source>
        <translation>الحرف الأخير</translation>
    </message>
    <message>
        <source>padding: none, nothing wasted</source>
        <translation>الحشو: لا شيء، ولا هدر</translation>
    </message>
    <message>
        <source>padding: %1, %2 wasted</source>
        <translation>الحشو: %1، الهدر %2</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchPage</name>
    <message>
        <source>In memory</source>
        <translation>في الذاكرة</translation>
    </message>
    <message>
        <source>The epoch</source>
        <translation>الحقبة</translation>
    </message>
    <message>
        <source>The packed data as a table</source>
        <translation>البيانات المرزومة كجدول</translation>
    </message>
    <message>
        <source>The epoch as a table</source>
        <translation>الحقبة كجدول</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>أشعة سينية</translation>
    </message>
    <message>
        <source>The batch padded and packed</source>
        <translation>الدفعة محشوة ومرزومة</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>الحقبة</translation>
    </message>
    <message>
        <source>All batches from above, before and after grouping</source>
        <translation>كل الدفعات من الأعلى، قبل التجميع وبعده</translation>
    </message>
    <message>
        <source>One-hot</source>
        <translation>One-hot</translation>
    </message>
    <message>
        <source>A name and a time step as the model receives them</source>
        <translation>اسم وخطوة زمنية كما يتلقاهما النموذج</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>All strategies on these names</source>
        <translation>كل الاستراتيجيات على هذه الأسماء</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>Show every picture as a table</source>
        <translation>عرض كل صورة كجدول</translation>
    </message>
    <message>
        <source>Animate packing</source>
        <translation>تحريك الرزم</translation>
    </message>
    <message>
        <source>Show the cells moving when a batch is packed</source>
        <translation>إظهار حركة الخلايا عند رزم دفعة</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>The epoch, %1</source>
        <translation>الحقبة، %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source> · no effect: plain is the same</source>
        <translation> · بلا أثر: العادي مثله تمامًا</translation>
    </message>
    <message>
        <source> (plain: %1)</source>
        <translation> (العادي: %1)</translation>
    </message>
    <message>
        <source>%1 · time step %2 is data[%3:%4]</source>
        <translation>%1 · الخطوة الزمنية %2 هي data[%3:%4]</translation>
    </message>
    <message>
        <source>Batch %1 of %2</source>
        <translation>الدفعة %1 من %2</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>انسخ الصورة</translation>
    </message>
    <message>
        <source>Copy this view to the clipboard</source>
        <translation>انسخ هذا العرض إلى الحافظة</translation>
    </message>
    <message>
        <source>update</source>
        <translation>التحديث</translation>
    </message>
    <message>
        <source>waste %1, %2</source>
        <translation>الهدر %1، %2</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>التحديث %1</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchStepper</name>
    <message>
        <source>Show previous batch</source>
        <translation>عرض الدفعة السابقة</translation>
    </message>
    <message>
        <source>Show next batch</source>
        <translation>عرض الدفعة التالية</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Show the previous batch of the epoch (Ctrl+Left)</source>
        <translation>عرض الدفعة السابقة من الحقبة (Ctrl+Left)</translation>
    </message>
    <message>
        <source>Show the next batch of the epoch (Ctrl+Right)</source>
        <translation>عرض الدفعة التالية من الحقبة (Ctrl+Right)</translation>
    </message>
    <message>
        <source>Number of the batch</source>
        <translation>رقم الدفعة</translation>
    </message>
    <message>
        <source>Jump to a batch: type its number and press Enter</source>
        <translation>الانتقال إلى دفعة: اكتب رقمها واضغط Enter</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>من %1</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchTableModel</name>
    <message>
        <source>pad</source>
        <translation>حشو</translation>
    </message>
    <message>
        <source>time step %1: %2</source>
        <translation>الخطوة الزمنية %1: %2</translation>
    </message>
    <message>
        <source>sorted_indices: row of the name in the batch</source>
        <translation>sorted_indices: صف الاسم في الدفعة</translation>
    </message>
    <message>
        <source>unsorted_indices: place of the name when the batch is sorted, longest first</source>
        <translation>unsorted_indices: موضع الاسم بعد ترتيب الدفعة، الأطول أولًا</translation>
    </message>
    <message>
        <source>Time step %1</source>
        <translation>الخطوة الزمنية %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>بعد الترتيب</translation>
    </message>
</context>
<context>
    <name>batchscope::ClassifyPanel</name>
    <message>
        <source>Classify a name</source>
        <translation>تصنيف اسم</translation>
    </message>
    <message>
        <source>Type a name, for instance Nakamura</source>
        <translation>اكتب اسمًا، مثل Nakamura</translation>
    </message>
    <message>
        <source>Name to classify</source>
        <translation>الاسم المراد تصنيفه</translation>
    </message>
    <message>
        <source>Classified as you type, with the current weights</source>
        <translation>يُصنَّف أثناء الكتابة، بالأوزان الحالية</translation>
    </message>
    <message>
        <source>Note on the name</source>
        <translation>ملاحظة على الاسم</translation>
    </message>
    <message>
        <source>weights of update %1</source>
        <translation>أوزان التحديث %1</translation>
    </message>
    <message>
        <source>%1 is unknown to the model&apos;s alphabet</source>
        <translation>%1 غير معروف في أبجدية النموذج</translation>
    </message>
    <message>
        <source>%1 and %2 are unknown to the model&apos;s alphabet</source>
        <extracomment>a list of letters with commas, and the last letter</extracomment>
        <translation>%1 و%2 غير معروفة في أبجدية النموذج</translation>
    </message>
    <message>
        <source>Train first, then type a name: it is classified with the current weights, also during training.</source>
        <translation>درّب أولًا ثم اكتب اسمًا: يُصنَّف بالأوزان الحالية، وأثناء التدريب أيضًا.</translation>
    </message>
    <message>
        <source>Type a name to see how the current weights classify it.</source>
        <translation>اكتب اسمًا لترى كيف تصنّفه الأوزان الحالية.</translation>
    </message>
</context>
<context>
    <name>batchscope::CompareView</name>
    <message>
        <source>Waste against time steps</source>
        <translation>الهدر مقابل الخطوات الزمنية</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>الاستراتيجية</translation>
    </message>
    <message>
        <source>All strategies</source>
        <translation>كل الاستراتيجيات</translation>
    </message>
    <message>
        <source>Compare strategies</source>
        <translation>مقارنة الاستراتيجيات</translation>
    </message>
    <message>
        <source>Waste against time steps, one point per strategy</source>
        <translation>الهدر مقابل الخطوات الزمنية، نقطة لكل استراتيجية</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>الاستراتيجية</translation>
    </message>
    <message>
        <source>time steps per epoch</source>
        <translation>الخطوات الزمنية في الحقبة</translation>
    </message>
    <message>
        <source>waste</source>
        <translation>الهدر</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>All strategies as a table</source>
        <translation>كل الاستراتيجيات كجدول</translation>
    </message>
    <message>
        <source>One row per strategy; choose a row to read about it</source>
        <translation>صف لكل استراتيجية؛ واختيار صف يعرض ما يخصها</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>غير ممكنة</translation>
    </message>
    <message>
        <source>Counting all strategies…</source>
        <translation>جارٍ عدّ كل الاستراتيجيات…</translation>
    </message>
    <message>
        <source>No strategy is possible with these settings</source>
        <translation>لا استراتيجية ممكنة بهذه الإعدادات</translation>
    </message>
    <message>
        <source>Nothing to compare yet: open a names file</source>
        <translation>لا شيء للمقارنة بعد: افتح ملف أسماء</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source> · %1 not possible</source>
        <translation> · %1 غير ممكنة</translation>
    </message>
    <message>
        <source>%1 · waste %2</source>
        <translation>%1 · الهدر %2</translation>
    </message>
    <message>
        <source>%1, %2 per batch</source>
        <translation>%1، %2 في الدفعة</translation>
    </message>
    <message>
        <source>fewest time steps: %1 · least waste: %2</source>
        <translation>أقل الخطوات الزمنية: %1 · أقل الهدر: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::ConfusionPlot</name>
    <message>
        <source>predicted →</source>
        <translation>→ المتوقَّع</translation>
    </message>
    <message>
        <source>true ↓</source>
        <translation>↓ الصحيح</translation>
    </message>
    <message>
        <source>true</source>
        <translation>الصحيح</translation>
    </message>
    <message>
        <source>the true class</source>
        <translation>الصنف الحقيقي</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>المتوقَّع</translation>
    </message>
    <message>
        <source>the model&apos;s answer</source>
        <translation>جواب النموذج</translation>
    </message>
    <message>
        <source>names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>names with this true class and this answer</source>
        <translation>الأسماء التي لها هذا الصنف وهذا الجواب</translation>
    </message>
    <message>
        <source>of the class</source>
        <translation>من الصنف</translation>
    </message>
    <message>
        <source>their share of the class&apos;s held-out names</source>
        <translation>نسبتها من أسماء الصنف في جزء الاختبار</translation>
    </message>
    <message>
        <source>no %1 name is held out</source>
        <translation>لا اسم من %1 في جزء الاختبار</translation>
    </message>
    <message>
        <source>%1 of %2 %3 names (%4) recognised</source>
        <translation>التعرّف على %1 من %2 من أسماء %3 (%4)</translation>
    </message>
    <message>
        <source>%1 of %2 %3 names (%4) classified as %5</source>
        <translation>%1 من %2 من أسماء %3 (%4) صُنّفت %5</translation>
    </message>
</context>
<context>
    <name>batchscope::CostView</name>
    <message>
        <source>Measure the costs</source>
        <translation>قياس الكُلف</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Batches to measure per strategy, evenly spread over its epoch</source>
        <translation>عدد الدفعات المقيسة من كل استراتيجية، موزعة بالتساوي على حقبتها</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Rounds to measure per batch</source>
        <translation>عدد الجولات المقيسة لكل دفعة</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>النصيحة</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>المتوقَّع مقابل المقيس</translation>
    </message>
    <message>
        <source>All strategies</source>
        <translation>كل الاستراتيجيات</translation>
    </message>
    <message>
        <source>Cost model</source>
        <translation>نموذج الكلفة</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>الاستراتيجية</translation>
    </message>
    <message>
        <source>predicted for the batches measured</source>
        <translation>المتوقَّع للدفعات المقيسة</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>المقيس</translation>
    </message>
    <message>
        <source>predicted = measured</source>
        <translation>المتوقَّع = المقيس</translation>
    </message>
    <message>
        <source>Measured against predicted time, two points per strategy</source>
        <translation>الزمن المقيس مقابل المتوقَّع، نقطتان لكل استراتيجية</translation>
    </message>
    <message>
        <source>A few batches of every strategy are timed, padded and packed. Each strategy is then predicted by a model fitted only to the others.</source>
        <translation>يُقاس زمن بضع دفعات من كل استراتيجية، محشوة ومرزومة. ثم تُتوقَّع كلفة كل استراتيجية بنموذج لُوئم على الاستراتيجيات الأخرى وحدها.</translation>
    </message>
    <message>
        <source>Of the batches measured, by a model fitted only to the other strategies</source>
        <translation>للدفعات المقيسة، بنموذج لُوئم على الاستراتيجيات الأخرى وحدها</translation>
    </message>
    <message>
        <source>Of the batches measured</source>
        <translation>للدفعات المقيسة</translation>
    </message>
    <message>
        <source>A whole epoch, by the model fitted to all</source>
        <translation>لحقبة كاملة، بالنموذج الملاءَم على الجميع</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>الاستراتيجية</translation>
    </message>
    <message>
        <source>Which names share a batch, and how the batch is computed</source>
        <translation>أي الأسماء تتشارك دفعة، وكيف تُحسب الدفعة</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>المتوقَّع</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>المقيس</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>الحقبة</translation>
    </message>
    <message>
        <source>The fitted costs</source>
        <translation>الكُلف الملاءَمة</translation>
    </message>
    <message>
        <source>What each strategy costs, as a table</source>
        <translation>كلفة كل استراتيجية كجدول</translation>
    </message>
    <message>
        <source>hollow: padded · filled: packed</source>
        <translation>مفرّغ: محشو · ممتلئ: مرزوم</translation>
    </message>
    <message>
        <source>Which strategy has the cheapest epoch on this machine?</source>
        <translation>أي استراتيجية حقبتها أقل كلفة على هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>Measuring: the advice appears after the last batch</source>
        <translation>القياس جارٍ: تأتي النصيحة مع الدفعة الأخيرة</translation>
    </message>
    <message>
        <source>Stopped before there was advice</source>
        <translation>توقّف القياس قبل الوصول إلى نصيحة</translation>
    </message>
    <message>
        <source>No advice: too little was measured</source>
        <translation>لا يمكن تقديم نصيحة: ما قيس قليل جدًا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The time of an epoch is a cost per batch, per time step and per cell. Timing a few batches of each strategy measures the three.</source>
        <translation>زمن الحقبة كلفة لكل دفعة وكلفة لكل خطوة زمنية وكلفة لكل خلية. وقياس بضع دفعات من كل استراتيجية يعطي الثلاث.</translation>
    </message>
    <message>
        <source>%1 timed</source>
        <translation>قيس زمن %1</translation>
    </message>
</context>
<context>
    <name>batchscope::DataButton</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>batchscope::DataPage</name>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>الأطوال</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>الأصناف</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Names by length</source>
        <translation>الأسماء بحسب الطول</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Names by class; a click shows only that class</source>
        <translation>الأسماء بحسب الصنف؛ نقرة تعرض ذلك الصنف وحده</translation>
    </message>
    <message>
        <source>class</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>no names loaded</source>
        <translation>لم تُحمَّل أسماء</translation>
    </message>
    <message>
        <source>%1 of %2 names</source>
        <translation>%1 من %2 اسم</translation>
    </message>
    <message>
        <source>%1 to %2 letters, mean %3</source>
        <translation>من %1 إلى %2 حرفًا، المتوسط %3</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>صنف واحد</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>الأصناف: %1</translation>
    </message>
</context>
<context>
    <name>batchscope::Denominators</name>
    <message>
        <source>Three denominators of the loss</source>
        <translation>ثلاثة مقامات للخسارة</translation>
    </message>
    <message>
        <source>The sum of the masked losses divided by the cells, the letters or the names.
The number is what a loss of 1 at every letter becomes.</source>
        <translation>مجموع الخسائر المقنّعة مقسومًا على الخلايا أو الأحرف أو الأسماء.
الرقم هو ما تصير إليه خسارة قدرها 1 عند كل حرف.</translation>
    </message>
    <message>
        <source>A loss of 1 per letter becomes %1: padding dilutes it</source>
        <translation>خسارة قدرها 1 لكل حرف تصبح %1: الحشو يخفّفها</translation>
    </message>
    <message>
        <source>%1: every letter counts the same</source>
        <translation>%1: كل الأحرف متساوية</translation>
    </message>
    <message>
        <source>%1: every name counts the same (used for training)</source>
        <translation>%1: كل الأسماء متساوية (المستخدم في التدريب)</translation>
    </message>
    <message>
        <source>÷ %1</source>
        <translation>÷ %1</translation>
    </message>
</context>
<context>
    <name>batchscope::EpochPanels</name>
    <message>
        <source>Before: not grouped</source>
        <translation>قبل: بلا تجميع</translation>
    </message>
    <message>
        <source>By length</source>
        <translation>بحسب الطول</translation>
    </message>
    <message>
        <source>Order the batches by their longest name instead of as trained</source>
        <translation>ترتيب الدفعات بحسب أطول اسم فيها لا بحسب ترتيب تدريبها</translation>
    </message>
    <message>
        <source>The epoch before grouping</source>
        <translation>الحقبة قبل التجميع</translation>
    </message>
    <message>
        <source>The epoch as trained</source>
        <translation>الحقبة كما تُدرَّب</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>بعد: %1</translation>
    </message>
    <message>
        <source>plain is the baseline of every grouping</source>
        <translation>«عادي» هو أساس المقارنة لكل تجميع</translation>
    </message>
    <message>
        <source>▸ the growth ratio ended a batch here, once</source>
        <translation>▸ أنهت نسبة النمو دفعة هنا، مرة واحدة</translation>
    </message>
    <message>
        <source>▸ the growth ratio ended a batch here, %1 times</source>
        <translation>▸ أنهت نسبة النمو دفعة هنا، عدد المرات: %1</translation>
    </message>
    <message>
        <source>one strip per batch: height = names, width = longest name; hatched: padding</source>
        <translation>شريط لكل دفعة: الارتفاع = الأسماء، العرض = أطول اسم؛ المظلّل بالخطوط: حشو</translation>
    </message>
    <message>
        <source>%1 · waste %2 · %3</source>
        <translation>%1 · الهدر %2 · %3</translation>
    </message>
</context>
<context>
    <name>batchscope::EpochTableModel</name>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>الأطول</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>الخلايا</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>الهدر</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>full</source>
        <translation>ممتلئة</translation>
    </message>
    <message>
        <source>by the growth ratio</source>
        <translation>بنسبة النمو</translation>
    </message>
    <message>
        <source>by another length</source>
        <translation>بطول آخر</translation>
    </message>
    <message>
        <source>by the token budget</source>
        <translation>بميزانية الرموز</translation>
    </message>
    <message>
        <source>last of its pool</source>
        <translation>الأخيرة في حوضها</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>الباقي</translation>
    </message>
</context>
<context>
    <name>batchscope::EpochView</name>
    <message>
        <source>The epoch from above</source>
        <translation>الحقبة من الأعلى</translation>
    </message>
    <message>
        <source>%1, waste %2</source>
        <translation>%1، الهدر %2</translation>
    </message>
    <message>
        <source>Batch %1 of %2: %3 × %4 = %5, waste %6; %7</source>
        <translation>الدفعة %1 من %2: %3 × %4 = %5، الهدر %6؛ %7</translation>
    </message>
</context>
<context>
    <name>batchscope::ExperimentPanel</name>
    <message>
        <source>Experiment</source>
        <translation>التجربة</translation>
    </message>
    <message>
        <source>Problem with the settings</source>
        <translation>مشكلة في الإعدادات</translation>
    </message>
    <message>
        <source>Running. Changes apply to the next run.</source>
        <translation>تشغيل جارٍ. تُطبَّق التغييرات على التشغيل التالي.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>مخصّص</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>إعداد مسبق</translation>
    </message>
    <message>
        <source>Settings to start from; any edit makes them your own</source>
        <translation>إعدادات للبدء منها؛ وأي تعديل يجعلها خاصة بك</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Open another names file</source>
        <translation>فتح ملف أسماء آخر</translation>
    </message>
    <message>
        <source>as Seed</source>
        <translation>مثل البذرة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::ExplainPage</name>
    <message>
        <source>Letter by letter</source>
        <translation>حرفًا حرفًا</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>مصفوفة الالتباس</translation>
    </message>
    <message>
        <source>Accuracy by class</source>
        <translation>الدقة لكل صنف</translation>
    </message>
    <message>
        <source>Effect of each letter</source>
        <translation>أثر كل حرف</translation>
    </message>
    <message>
        <source>Confusions in words</source>
        <translation>حالات الالتباس بالكلمات</translation>
    </message>
    <message>
        <source>Name to read letter by letter</source>
        <translation>اسم يُقرأ حرفًا حرفًا</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>اكتب اسمًا</translation>
    </message>
    <message>
        <source>Each prefix is classified as a name of its own, with the current weights</source>
        <translation>كل بداية تُصنَّف اسمًا مستقلًا، بالأوزان الحالية</translation>
    </message>
    <message>
        <source>probability after each letter</source>
        <translation>الاحتمال بعد كل حرف</translation>
    </message>
    <message>
        <source>Train first, then type a name: each prefix is classified.</source>
        <translation>درّب أولًا ثم اكتب اسمًا: تُصنَّف كل بداية منه.</translation>
    </message>
    <message>
        <source>Probabilities letter by letter</source>
        <translation>الاحتمالات حرفًا حرفًا</translation>
    </message>
    <message>
        <source>share of each class&apos;s names, %</source>
        <translation>الحصة من أسماء كل صنف، %</translation>
    </message>
    <message>
        <source>The held-out split is scored during the run; its mistakes appear here.</source>
        <translation>يُقيَّم جزء الاختبار أثناء التشغيل، ثم تظهر أخطاؤه هنا.</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>حالات الالتباس</translation>
    </message>
    <message>
        <source>class</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>hardest first</source>
        <translation>الأصعب أولًا</translation>
    </message>
    <message>
        <source>names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>held-out names of the class</source>
        <translation>أسماء الصنف في جزء الاختبار</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>الاستدعاء</translation>
    </message>
    <message>
        <source>share of its names that are recognised</source>
        <translation>حصة ما يُتعرَّف عليه من أسمائه</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>الإحكام</translation>
    </message>
    <message>
        <source>share of the names classified as it that belong to it</source>
        <translation>حصة ما هو منه فعلًا من الأسماء المنسوبة إليه</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>harmonic mean of the two</source>
        <translation>المتوسط التوافقي للاثنين</translation>
    </message>
    <message>
        <source>Classes, hardest first</source>
        <translation>الأصناف، الأصعب أولًا</translation>
    </message>
    <message>
        <source>weights of update %1</source>
        <translation>أوزان التحديث %1</translation>
    </message>
    <message>
        <source>Type a name to see at which letter the model decides.</source>
        <translation>اكتب اسمًا لترى عند أي حرف يقرّر النموذج.</translation>
    </message>
    <message>
        <source>%1 leads only with the last letter.</source>
        <translation>لا يتصدّر %1 إلا عند الحرف الأخير.</translation>
    </message>
    <message>
        <source>%1 leads from “%2” on.</source>
        <translation>يتصدّر %1 ابتداءً من «%2».</translation>
    </message>
    <message>
        <source> The last %1 letters are not shown.</source>
        <translation> لا تُعرض الأحرف الأخيرة (%1).</translation>
    </message>
    <message>
        <source>Most common mistake: %1.</source>
        <translation>أكثر الأخطاء شيوعًا: %1.</translation>
    </message>
    <message>
        <source>macro-F1 %1</source>
        <translation>macro-F1 %1</translation>
    </message>
    <message>
        <source> The last letter is not shown.</source>
        <translation> الحرف الأخير غير معروض.</translation>
    </message>
    <message>
        <source>%1 held-out names, update %2</source>
        <translation>أسماء الاختبار: %1، التحديث %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>a list of numbers with commas, and the last number</extracomment>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>%1 leads after letters %2.</source>
        <translation>يتصدّر %1 بعد الأحرف %2.</translation>
    </message>
    <message>
        <source>%1 leads from “%2” on, and before that after letter %3.</source>
        <translation>يتصدّر %1 ابتداءً من «%2»، وقبل ذلك بعد الحرف %3.</translation>
    </message>
    <message>
        <source>%1 leads from “%2” on, and before that after letters %3.</source>
        <translation>يتصدّر %1 ابتداءً من «%2»، وقبل ذلك بعد الأحرف %3.</translation>
    </message>
</context>
<context>
    <name>batchscope::ExportDialog</name>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the folder to write to</source>
        <translation>اختيار المجلد الذي يُكتب فيه</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>File name without ending</source>
        <translation>اسم الملف دون لاحقة</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>المجلد الذي يُكتب فيه</translation>
    </message>
</context>
<context>
    <name>batchscope::Exporter</name>
    <message>
        <source>PNG at 1x, 2x and 4x</source>
        <translation>PNG بمقياس 1 و2 و4</translation>
    </message>
    <message>
        <source>Pixels, for slides and web pages</source>
        <translation>بكسلات، للشرائح وصفحات الويب</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>Lines and text, for web pages and drawing programs</source>
        <translation>خطوط ونصوص، لصفحات الويب وبرامج الرسم</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Lines and text, for papers</source>
        <translation>خطوط ونصوص، للأوراق العلمية</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> و%1 غيرها</translation>
    </message>
    <message>
        <source>Overwrite?</source>
        <translation>هل تريد الاستبدال؟</translation>
    </message>
    <message>
        <source>The folder already contains %1. Overwrite?</source>
        <translation>يحوي المجلد %1 من قبل. هل تريد الاستبدال؟</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>تصدير %1</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>PyTorch state_dict (.pt)</source>
        <translation>PyTorch state_dict (.pt)</translation>
    </message>
    <message>
        <source>torch.load(file, weights_only=True)</source>
        <translation>torch.load(file, weights_only=True)</translation>
    </message>
    <message>
        <source>safetensors</source>
        <translation>safetensors</translation>
    </message>
    <message>
        <source>Weights, alphabet and classes in one file without code</source>
        <translation>الأوزان والأبجدية والأصناف في ملف واحد بلا شيفرة</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>The whole computation, for other runtimes</source>
        <translation>الحساب كله، لبيئات تشغيل أخرى</translation>
    </message>
    <message>
        <source>Source code (Python, C++)</source>
        <translation>الشيفرة المصدرية (Python، C++)</translation>
    </message>
    <message>
        <source>A PyTorch script and a LibTorch program with these settings</source>
        <translation>سكربت PyTorch وبرنامج LibTorch بهذه الإعدادات</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>تقرير (HTML)</translation>
    </message>
    <message>
        <source>One page with settings, curves, race and confusions</source>
        <translation>صفحة واحدة فيها الإعدادات والمنحنيات والسباق وحالات الالتباس</translation>
    </message>
    <message>
        <source>Curves and confusions (CSV)</source>
        <translation>المنحنيات وحالات الالتباس (CSV)</translation>
    </message>
    <message>
        <source>One row per update</source>
        <translation>صف لكل تحديث</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>An event file</source>
        <translation>ملف أحداث</translation>
    </message>
    <message>
        <source>PICTURES OF THE CURVES</source>
        <translation>صور المنحنيات</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>جداول (CSV)</translation>
    </message>
    <message>
        <source>The numbers behind each plot and view</source>
        <translation>الأرقام وراء كل رسم بياني وكل عرض</translation>
    </message>
    <message>
        <source>Export all pictures</source>
        <translation>تصدير كل الصور</translation>
    </message>
    <message>
        <source>EVERY PLOT AND BATCH VIEW AS</source>
        <translation>كل رسم بياني وكل عرض للدفعة بصيغة</translation>
    </message>
    <message>
        <source>Wrote 1 file to %1</source>
        <translation>كُتب ملف واحد في %1</translation>
    </message>
    <message>
        <source>Wrote %2 files to %1</source>
        <translation>عدد الملفات المكتوبة في %1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::FieldNote</name>
    <message>
        <source>Problem with %1</source>
        <translation>المشكلة في %1</translation>
    </message>
</context>
<context>
    <name>batchscope::Grab</name>
    <message>
        <source>%1: the folder cannot be created; choose another one</source>
        <translation>%1: تعذّر إنشاء المجلد؛ حدّد مجلدًا آخر</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose another folder</source>
        <translation>تعذّرت كتابة %1؛ حدّد مجلدًا آخر</translation>
    </message>
    <message>
        <source>%1: it is not certain how the file is to be read; open it in the window and choose</source>
        <translation>%1: ليس مؤكدًا كيف يُقرأ الملف؛ افتحه في النافذة واختر</translation>
    </message>
</context>
<context>
    <name>batchscope::ImportChoices</name>
    <message>
        <source>The character between the fields of a row</source>
        <translation>المحرف بين حقول الصف</translation>
    </message>
    <message>
        <source>The first line of the table; lines before it, such as a title, are left out</source>
        <translation>السطر الأول من الجدول؛ تُستبعد الأسطر قبله، مثل العنوان</translation>
    </message>
    <message>
        <source>Whether the first row of the table is the titles of its columns</source>
        <translation>هل يحوي الصف الأول من الجدول عناوين أعمدته</translation>
    </message>
    <message>
        <source>The column with the names, which models read letter by letter</source>
        <translation>عمود الأسماء التي تقرؤها النماذج حرفًا حرفًا</translation>
    </message>
    <message>
        <source>The column with the labels, the classes that models learn to tell apart</source>
        <translation>عمود الوسوم، وهي الأصناف التي تتعلم النماذج التمييز بينها</translation>
    </message>
    <message>
        <source>Which bytes of the file stand for which letters</source>
        <translation>أي بايتات الملف تمثل أي أحرف</translation>
    </message>
    <message>
        <source>yes, it is the first row</source>
        <translation>نعم، هو الصف الأول</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>The file is not text in this encoding. Choose another one.</source>
        <translation>الملف ليس نصًا بهذا الترميز. اختر ترميزًا آخر.</translation>
    </message>
    <message>
        <source>It does not divide the rows into a name and a label. Choose another one.</source>
        <translation>لا يقسم الصفوف إلى اسم ووسم. اختر فاصلًا آخر.</translation>
    </message>
    <message>
        <source>line %1</source>
        <extracomment>a line&apos;s number, and how it begins</extracomment>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::ImportDialog</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>How should %1 be read?</source>
        <translation>كيف يُقرأ %1؟</translation>
    </message>
    <message>
        <source>Each row gives one name and its label. The settings on the side are guessed from the file; change what the preview shows wrongly. They are remembered for this file.</source>
        <translation>كل صف يعطي اسمًا واحدًا ووسمه. الإعدادات في الجانب مخمَّنة من الملف؛ غيِّر ما تعرضه المعاينة خطأً. وتُحفظ لهذا الملف.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>إعادة التخمين</translation>
    </message>
    <message>
        <source>Discard what was chosen here and guess every setting from the file</source>
        <translation>تجاهل ما اختير هنا وتخمين كل إعداد من الملف</translation>
    </message>
    <message>
        <source>One setting is not certain. Check it before you open the file.</source>
        <translation>إعداد واحد غير مؤكد. تحقق منه قبل فتح الملف.</translation>
    </message>
    <message>
        <source>%1 settings are not certain. Check them before you open the file.</source>
        <translation>الإعدادات غير المؤكدة: %1. تحقق منها قبل فتح الملف.</translation>
    </message>
    <message>
        <source>the first %1 lines</source>
        <translation>أول %1 من الأسطر</translation>
    </message>
</context>
<context>
    <name>batchscope::InvarianceBoard</name>
    <message>
        <source>Test 100 batches</source>
        <translation>اختبار 100 دفعة</translation>
    </message>
    <message>
        <source>Name to test among neighbours</source>
        <translation>الاسم الذي يُختبر بين الجيران</translation>
    </message>
    <message>
        <source>a name from the data</source>
        <translation>اسم من البيانات</translation>
    </message>
    <message>
        <source>The name to test among 100 random neighbours; empty: one from the data</source>
        <translation>الاسم الذي يوضع بين 100 جار عشوائي؛ وإن تُرك فارغًا فاسم من البيانات</translation>
    </message>
    <message>
        <source>Effect of the neighbours</source>
        <translation>أثر الجيران</translation>
    </message>
    <message>
        <source>Differences among neighbours, one row per path</source>
        <translation>الفروق بين الجيران، صف لكل مسار</translation>
    </message>
    <message>
        <source>Classify the name alone and in 100 batches of random neighbours, at a random row, by each batching path</source>
        <translation>تصنيف الاسم وحده، وفي 100 دفعة من جيران عشوائيين في صف عشوائي، بكل مسار يعمل بالدفعات</translation>
    </message>
    <message>
        <source>Alone or among random neighbours: the scores must be the same.</source>
        <translation>وحده أو بين جيران عشوائيين: يجب أن تتطابق الدرجات.</translation>
    </message>
    <message>
        <source>“%1” gets the same answer in %2: largest difference %3</source>
        <translation>يحصل «%1» على الجواب نفسه في %2: أكبر فرق %3</translation>
    </message>
    <message>
        <source>“%1” depends on its neighbours (%2): up to %3, another answer in %4 of %5</source>
        <translation>يتأثر «%1» بجيرانه (%2): حتى %3، وجواب آخر في %4 من %5</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>batchscope::InvarianceHeader</name>
    <message>
        <source>tolerance %1</source>
        <translation>التفاوت المسموح %1</translation>
    </message>
</context>
<context>
    <name>batchscope::InvarianceModel</name>
    <message>
        <source>not tested yet</source>
        <translation>لم يُفحص بعد</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>How the batch is computed</source>
        <translation>كيف تُحسب الدفعة</translation>
    </message>
    <message>
        <source>Difference from the name alone</source>
        <translation>الفرق عن الاسم وحده</translation>
    </message>
    <message>
        <source>One mark per batch: the largest difference of the name&apos;s scores, on a logarithmic axis</source>
        <translation>علامة لكل دفعة: أكبر فرق في درجات الاسم، على محور لوغاريتمي</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>The largest difference of all batches</source>
        <translation>أكبر فرق في كل الدفعات</translation>
    </message>
    <message>
        <source>Answer changed</source>
        <translation>تغيّر الجواب</translation>
    </message>
    <message>
        <source>Batches in which another class came first</source>
        <translation>الدفعات التي جاء فيها صنف آخر في الصدارة</translation>
    </message>
    <message>
        <source>%1, differences %2 to %3</source>
        <translation>%1، والفروق من %2 إلى %3</translation>
    </message>
</context>
<context>
    <name>batchscope::LinePlot</name>
    <message>
        <source>Show everything</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <extracomment>a curve&apos;s name, its last value, the x of that value</extracomment>
        <translation>%1 %2 عند %3</translation>
    </message>
</context>
<context>
    <name>batchscope::MainWindow</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>التجربة</translation>
    </message>
    <message>
        <source>What is under the pointer</source>
        <translation>ما تحت المؤشر</translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation>حالة التشغيل</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>التحميل</translation>
    </message>
    <message>
        <source>Cancel loading and keep the current names</source>
        <translation>إلغاء التحميل والإبقاء على الأسماء الحالية</translation>
    </message>
    <message>
        <source>Load without bad rows</source>
        <translation>تحميل دون الصفوف المعيبة</translation>
    </message>
    <message>
        <source>The run ended: %1</source>
        <translation>انتهى التشغيل: %1</translation>
    </message>
    <message>
        <source>Resume run</source>
        <translation>استئناف التشغيل</translation>
    </message>
    <message>
        <source>A run is in progress</source>
        <translation>هناك تشغيل جارٍ</translation>
    </message>
    <message>
        <source>Opening other names stops the run. Stop it and open %1?</source>
        <translation>فتح أسماء أخرى يوقف التشغيل. هل تريد إيقافه وفتح %1؟</translation>
    </message>
    <message>
        <source>The bundled names are missing; open a file of your own, or reinstall</source>
        <translation>الأسماء المرفقة مفقودة؛ افتح ملفًا من عندك أو أعد التثبيت</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Open a names file</source>
        <translation>فتح ملف أسماء</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>مرفقة</translation>
    </message>
    <message>
        <source>%1. Click to open another file.</source>
        <translation>%1. انقر لفتح ملف آخر.</translation>
    </message>
    <message>
        <source>%1 - Batchscope</source>
        <translation>%1 - Batchscope</translation>
    </message>
    <message>
        <source>bundled names</source>
        <translation>الأسماء المرفقة</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>ليس الآن: %1</translation>
    </message>
    <message>
        <source>Not now: other names are being loaded</source>
        <translation>ليس الآن: يجري تحميل أسماء أخرى</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>خامل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>يجري الإيقاف</translation>
    </message>
    <message>
        <source>update %1 / %2</source>
        <translation>التحديث %1 / %2</translation>
    </message>
    <message>
        <source>%1 names/s</source>
        <translation>%1 اسم/ث</translation>
    </message>
    <message>
        <source>waste %1</source>
        <translation>الهدر %1</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <translation>بقي %1:%2</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>CPU, %1</source>
        <translation>CPU، %1</translation>
    </message>
    <message>
        <source>LibTorch %1, %2</source>
        <translation>LibTorch %1، %2</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>خيط واحد</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>الخيوط: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>The names, their lengths and classes, and problems of the file</source>
        <translation>الأسماء وأطوالها وأصنافها، وعيوب الملف</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>The batches that are trained on: padding, mask, batch_sizes</source>
        <translation>الدفعات التي يجري التدريب عليها: الحشو والقناع وbatch_sizes</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Live curves of the run, and a field that classifies a name</source>
        <translation>منحنيات حية للتشغيل، وحقل يصنّف اسمًا</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>السباق</translation>
    </message>
    <message>
        <source>Prove that all ways to compute a batch agree, and time each</source>
        <translation>إثبات أن كل طرق حساب الدفعة متطابقة، وقياس زمن كل منها</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>الشرح</translation>
    </message>
    <message>
        <source>How the model reads a name letter by letter, and which classes it confuses</source>
        <translation>كيف يقرأ النموذج الاسم حرفًا حرفًا، وأي الأصناف تلتبس عليه</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>عمليات التشغيل</translation>
    </message>
    <message>
        <source>The history of all runs: compare their curves and settings</source>
        <translation>سجل كل عمليات التشغيل: مقارنة منحنياتها وإعداداتها</translation>
    </message>
    <message>
        <source>Train with these settings, or resume after a pause</source>
        <translation>التدريب بهذه الإعدادات، أو الاستئناف بعد إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Pause the run after the current batch</source>
        <translation>إيقاف التشغيل مؤقتًا بعد الدفعة الجارية</translation>
    </message>
    <message>
        <source>Next batch</source>
        <translation>الدفعة التالية</translation>
    </message>
    <message>
        <source>Run one batch, then pause</source>
        <translation>تشغيل دفعة واحدة ثم إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>End the run; its curves and weights stay</source>
        <translation>إنهاء التشغيل؛ تبقى منحنياته وأوزانه</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة ضبط</translation>
    </message>
    <message>
        <source>Discard the run&apos;s curves and weights</source>
        <translation>نسيان منحنيات التشغيل وأوزانه</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Open names…</source>
        <translation>&amp;فتح أسماء…</translation>
    </message>
    <message>
        <source>Load a names file</source>
        <translation>تحميل ملف أسماء</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>فتح م&amp;جلد…</translation>
    </message>
    <message>
        <source>Load a folder with one text file per class</source>
        <translation>تحميل مجلد فيه ملف نصي لكل صنف</translation>
    </message>
    <message>
        <source>Open &amp;bundled names</source>
        <translation>فتح الأسماء الم&amp;رفقة</translation>
    </message>
    <message>
        <source>Load the names that come with the program</source>
        <translation>تحميل الأسماء التي تأتي مع البرنامج</translation>
    </message>
    <message>
        <source>Open &amp;experiment…</source>
        <translation>فتح &amp;تجربة…</translation>
    </message>
    <message>
        <source>Use the settings of a saved experiment</source>
        <translation>أخذ إعدادات تجربة محفوظة</translation>
    </message>
    <message>
        <source>Save e&amp;xperiment…</source>
        <translation>&amp;حفظ التجربة…</translation>
    </message>
    <message>
        <source>Write the settings, without weights, to a small file to share</source>
        <translation>كتابة الإعدادات، دون الأوزان، في ملف صغير للمشاركة</translation>
    </message>
    <message>
        <source>&amp;Save checkpoint…</source>
        <translation>حفظ &amp;نقطة حفظ…</translation>
    </message>
    <message>
        <source>Write the current weights to a file</source>
        <translation>كتابة الأوزان الحالية في ملف</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>Close the window and stop the run</source>
        <translation>إغلاق النافذة؛ يتوقف التشغيل الجاري</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح ال&amp;سابق</translation>
    </message>
    <message>
        <source>Export all &amp;pictures…</source>
        <translation>تصدير كل ال&amp;صور…</translation>
    </message>
    <message>
        <source>Write every plot and batch view into a folder</source>
        <translation>كتابة كل رسم بياني وكل عرض للدفعة في مجلد</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>Redo what was undone (Ctrl+Shift+Z)</source>
        <translation>إعادة ما جرى التراجع عنه (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;تشغيل</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>أخذ هذه الإعدادات</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Follow the run</source>
        <translation>&amp;متابعة التشغيل</translation>
    </message>
    <message>
        <source>Show the batch that the run is working on</source>
        <translation>عرض الدفعة التي يعمل عليها التشغيل</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>ال&amp;دفعة</translation>
    </message>
    <message>
        <source>R&amp;ace</source>
        <translation>ال&amp;سباق</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>المظ&amp;هر</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>حسب ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;تباين عالٍ</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>ألوان النافذة</translation>
    </message>
    <message>
        <source>Open names</source>
        <translation>فتح أسماء</translation>
    </message>
    <message>
        <source>Names (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>أسماء (*.csv *.tsv *.txt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Open a folder with one text file per class</source>
        <translation>فتح مجلد فيه ملف نصي لكل صنف</translation>
    </message>
    <message>
        <source>Save checkpoint</source>
        <translation>حفظ نقطة حفظ</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>نقاط الحفظ (*.safetensors)</translation>
    </message>
    <message>
        <source>Saved the weights of update %1 to %2</source>
        <translation>حُفظت أوزان التحديث %1 في %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>مسح القائمة</translation>
    </message>
    <message>
        <source>Experiments (*%1)</source>
        <translation>التجارب (*%1)</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>فتح تجربة</translation>
    </message>
    <message>
        <source>Using the settings of %1</source>
        <translation>استُخدمت إعدادات %1</translation>
    </message>
    <message>
        <source>The experiment was made with %1, which was not found; its settings now apply to the loaded names. Open the file if you have it</source>
        <translation>أُجريت التجربة على %1 ولم يُعثر عليه؛ تُطبَّق إعداداتها الآن على الأسماء المحمّلة. افتح الملف إن كان لديك</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>حفظ التجربة</translation>
    </message>
    <message>
        <source>Saved the settings to %1</source>
        <translation>حُفظت الإعدادات في %1</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;جولة</translation>
    </message>
    <message>
        <source>Walk through the window in five steps</source>
        <translation>تجوّل في النافذة بخمس خطوات</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;ما هذا؟</translation>
    </message>
    <message>
        <source>Click on anything to read what it does</source>
        <translation>انقر على أي شيء لتقرأ ما الغرض منه</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>الا&amp;ختصارات</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>سرد كل الاختصارات</translation>
    </message>
    <message>
        <source>&amp;About Batchscope</source>
        <translation>&amp;حول Batchscope</translation>
    </message>
    <message>
        <source>Version, libraries, licence</source>
        <translation>الإصدار والمكتبات والرخصة</translation>
    </message>
    <message>
        <source>Your experiment</source>
        <translation>تجربتك</translation>
    </message>
    <message>
        <source>Choose names, batching, model and optimiser here. The names that come with the program are already loaded.</source>
        <translation>اختر هنا الأسماء والدفعات والنموذج والمحسّن. الأسماء المرفقة بالبرنامج محمّلة بالفعل.</translation>
    </message>
    <message>
        <source>A real batch</source>
        <translation>دفعة حقيقية</translation>
    </message>
    <message>
        <source>The names of the first batch, padded to the longest of them. The hatched cells are padding: wasted work.</source>
        <translation>أسماء الدفعة الأولى، محشوّة حتى طول أطولها. الخلايا المظلّلة بالخطوط حشو: عمل مهدور.</translation>
    </message>
    <message>
        <source>The same batch, packed</source>
        <translation>الدفعة نفسها، مرزومة</translation>
    </message>
    <message>
        <source>Sorted by length, without padding. batch_sizes counts the names still running at each time step. Space plays the batch through time.</source>
        <translation>مرتّبة حسب الطول ومن دون حشو. batch_sizes عدد الأسماء التي ما زالت جارية في كل خطوة زمنية. مفتاح المسافة يعرض الدفعة عبر الزمن.</translation>
    </message>
    <message>
        <source>One button trains</source>
        <translation>زر واحد يدرّب</translation>
    </message>
    <message>
        <source>Start trains the model in the background. The Train page shows loss and accuracy, and classifies a name that you type.</source>
        <translation>يدرّب زر البدء النموذج في الخلفية. تعرض صفحة التدريب الخسارة والدقة، وتصنّف الاسم الذي تكتبه.</translation>
    </message>
    <message>
        <source>Prove, race, explain, keep</source>
        <translation>برهن، سابق، اشرح، احتفظ</translation>
    </message>
    <message>
        <source>Race proves that all ways of batching agree, and times them. Explain shows how the model reads a name. Runs keeps every run. Press ? for all shortcuts.</source>
        <translation>يثبت السباق أن كل طرق الدفعات متطابقة ويقيس زمنها. يبيّن الشرح كيف يقرأ النموذج الاسم. وتحفظ صفحة عمليات التشغيل كل تشغيل. اضغط ? لكل الاختصارات.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>About Batchscope</source>
        <translation>حول Batchscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Batchscope %1&lt;/h3&gt;&lt;p&gt;How recurrent models handle a batch of sequences of different lengths, and what each way of doing it costs.&lt;/p&gt;&lt;p&gt;LibTorch %2, %3, Qt %4&lt;br&gt;GPU: %5&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. The bundled names carry their own notices, see datasets/NOTICE.md.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Batchscope %1&lt;/h3&gt;&lt;p&gt;كيف تتعامل النماذج التكرارية مع دفعة من متسلسلات مختلفة الأطوال، وكلفة كل طريقة في ذلك.&lt;/p&gt;&lt;p&gt;LibTorch %2, %3, Qt %4&lt;br&gt;GPU: %5&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. للأسماء المرفقة إشعاراتها الخاصة، انظر datasets/NOTICE.md.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Undo the last change of the settings, or of the history on the Runs page (Ctrl+Z)</source>
        <translation>تراجع عن آخر تعديل في الإعدادات، أو في السجل ضمن صفحة عمليات التشغيل (Ctrl+Z)</translation>
    </message>
    <message>
        <source>&amp;Size of text and pictures</source>
        <translation>&amp;حجم النص والصور</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text and pictures, from the next start</source>
        <translation>حجم النص والصور، ابتداءً من التشغيل التالي للبرنامج</translation>
    </message>
    <message>
        <source>Text and pictures will be at %1 % from the next start</source>
        <translation>سيكون حجم النص والصور %1 % ابتداءً من التشغيل التالي للبرنامج</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>On the Runs page</source>
        <translation>في صفحة عمليات التشغيل</translation>
    </message>
    <message>
        <source>On the Batch page</source>
        <translation>في صفحة الدفعة</translation>
    </message>
    <message>
        <source>On the Race page</source>
        <translation>في صفحة السباق</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>Size of text and pictures</source>
        <translation>حجم النص والصور</translation>
    </message>
    <message>
        <source>Language of the window, from the next start of the program</source>
        <translation>لغة النافذة، ابتداءً من التشغيل التالي للبرنامج</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The language changes at the next start of the program</source>
        <translation>تتغيّر اللغة عند التشغيل التالي للبرنامج</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>%1. It was open last; the bundled names are loaded instead</source>
        <translation>%1. كان آخر ملف مفتوح؛ حُمّلت الأسماء المرفقة بدلًا منه</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 % trained</source>
        <translation>تم تدريب %1 %</translation>
    </message>
    <message>
        <source>training finished</source>
        <translation>انتهى التدريب</translation>
    </message>
    <message>
        <source>training stopped</source>
        <translation>أُوقف التدريب</translation>
    </message>
    <message>
        <source>Not started. %1</source>
        <translation>لم يبدأ. %1</translation>
    </message>
    <message>
        <source>%1, which was open last, was not found; the bundled names are loaded instead</source>
        <translation>‏%1، وكان آخر ملف مفتوح، غير موجود؛ حُمّلت الأسماء المرفقة بدلًا منه</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Open names &amp;with settings…</source>
        <translation>فتح أسماء مع &amp;إعدادات…</translation>
    </message>
    <message>
        <source>Choose delimiter, header, columns and encoding of a names file</source>
        <translation>اختيار الفاصل وسطر العناوين والأعمدة والترميز لملف أسماء</translation>
    </message>
    <message>
        <source>Open names with settings</source>
        <translation>فتح أسماء مع إعدادات</translation>
    </message>
    <message>
        <source>Change settings…</source>
        <translation>تغيير الإعدادات…</translation>
    </message>
    <message>
        <source>%1 was read with these guesses: %2</source>
        <translation>قُرئ %1 بهذه التخمينات: %2</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>إعداد جاهز: %1</translation>
    </message>
</context>
<context>
    <name>batchscope::MeasureBar</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stop measuring and keep the results so far</source>
        <translation>إيقاف القياس والإبقاء على النتائج حتى الآن</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>State of the measurement</source>
        <translation>حالة القياس</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>القياس</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>يجري الإيقاف…</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>صورة…</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>جدول CSV…</translation>
    </message>
    <message>
        <source>Save the picture as PNG, SVG or PDF</source>
        <translation>حفظ المرسوم بصيغة PNG أو SVG أو PDF</translation>
    </message>
    <message>
        <source>Save all numbers as comma-separated text</source>
        <translation>حفظ كل الأرقام نصًا مفصولًا بفواصل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>حفظ الصورة أو الأرقام</translation>
    </message>
    <message>
        <source>Measure with the settings of the experiment</source>
        <translation>القياس بإعدادات التجربة</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>بقي %1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>بقي %1 د %2 ث</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>بقي %1 س %2 د</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::MeasureSession</name>
    <message>
        <source>proving</source>
        <translation>يجري البرهان</translation>
    </message>
    <message>
        <source>testing neighbours</source>
        <translation>يجري اختبار الجيران</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>يجري الإحماء</translation>
    </message>
    <message>
        <source>racing</source>
        <translation>يجري السباق</translation>
    </message>
    <message>
        <source>timing batches</source>
        <translation>يجري توقيت الدفعات</translation>
    </message>
    <message>
        <source>finding the memory limit</source>
        <translation>يجري البحث عن حد الذاكرة</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>قياس الزمن</translation>
    </message>
    <message>
        <source>gradient noise</source>
        <translation>ضوضاء التدرّج</translation>
    </message>
</context>
<context>
    <name>batchscope::MemoryTableModel</name>
    <message>
        <source>Position</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>الخطوة الزمنية</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>الحرف</translation>
    </message>
</context>
<context>
    <name>batchscope::MemoryView</name>
    <message>
        <source>Packed data in memory</source>
        <translation>البيانات المرزومة في الذاكرة</translation>
    </message>
    <message>
        <source>t=%1</source>
        <translation>t=%1</translation>
    </message>
</context>
<context>
    <name>batchscope::NamesModel</name>
    <message>
        <source>train</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Line of the name in its file</source>
        <translation>سطر الاسم في ملفه</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>The name as used in training</source>
        <translation>الاسم كما يُتدرَّب عليه</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Its label</source>
        <translation>وسمه</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Length in code points = number of time steps</source>
        <translation>الطول بنقاط الترميز = عدد الخطوات الزمنية</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>The part of the split it belongs to</source>
        <translation>جزء التقسيم الذي ينتمي إليه</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>الجزء</translation>
    </message>
</context>
<context>
    <name>batchscope::NamesSession</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1، السطر %2: %3</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a place in a file, and in brackets what is wrong there</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 و%2 أخرى</translation>
    </message>
    <message>
        <source>%1: %2 bad rows: %3</source>
        <translation>%1: صفوف معيبة عددها %2: %3</translation>
    </message>
</context>
<context>
    <name>batchscope::NamesView</name>
    <message>
        <source>Filter by name or label</source>
        <translation>تصفية حسب الاسم أو الوسم</translation>
    </message>
    <message>
        <source>Filter of the names</source>
        <translation>مرشّح الأسماء</translation>
    </message>
    <message>
        <source>Show the rows whose name or label contains this, ignoring case</source>
        <translation>عرض الصفوف التي يحتوي اسمها أو وسمها على هذا، دون مراعاة حالة الأحرف</translation>
    </message>
    <message>
        <source>Class shown</source>
        <translation>الصنف المعروض</translation>
    </message>
    <message>
        <source>Show the names of one class</source>
        <translation>عرض أسماء صنف واحد</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>كل الأصناف</translation>
    </message>
</context>
<context>
    <name>batchscope::NumberListField</name>
    <message>
        <source>, </source>
        <comment>between the numbers of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>A number is missing.</source>
        <translation>هناك عدد ناقص.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>«%1» ليس عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>%1 numbers are too many.</source>
        <translation>%1 من الأعداد أكثر من اللازم.</translation>
    </message>
    <message>
        <source>The numbers must rise.</source>
        <translation>يجب أن تتزايد الأعداد.</translation>
    </message>
    <message>
        <source>1 to %1 rising whole numbers from 1, such as %2</source>
        <translation>من 1 إلى %1 من الأعداد الصحيحة المتزايدة ابتداءً من 1، مثل %2</translation>
    </message>
</context>
<context>
    <name>batchscope::OneHotPane</name>
    <message>
        <source>One-hot rows of one name: letters by alphabet</source>
        <translation>صفوف one-hot لاسم واحد: الأحرف × الأبجدية</translation>
    </message>
    <message>
        <source>One-hot rows of one time step: batch by alphabet</source>
        <translation>صفوف one-hot لخطوة واحدة: الدفعة × الأبجدية</translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation>لا دفعة بعد</translation>
    </message>
    <message>
        <source>column %1: letters that are not in the alphabet</source>
        <translation>العمود %1: أحرف ليست في الأبجدية</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>العمود %1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::OneHotTableModel</name>
    <message>
        <source>pad</source>
        <translation>حشو</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>index %1 of %2</source>
        <translation>الفهرس %1 من %2</translation>
    </message>
    <message>
        <source>not in the alphabet, the unknown column</source>
        <translation>ليس في الأبجدية، عمود المجهول</translation>
    </message>
    <message>
        <source>in the alphabet</source>
        <translation>في الأبجدية</translation>
    </message>
    <message>
        <source>The column that holds the row&apos;s only 1, counted from 0</source>
        <translation>العمود الذي فيه الرقم 1 الوحيد في الصف، والعدّ من 0</translation>
    </message>
    <message>
        <source>Whether the letter is in the alphabet</source>
        <translation>هل الحرف في الأبجدية</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>الخطوة الزمنية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>الحرف</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>الفهرس</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>معروف</translation>
    </message>
</context>
<context>
    <name>batchscope::OneHotTables</name>
    <message>
        <source>One-hot rows of one name</source>
        <translation>صفوف one-hot لاسم واحد</translation>
    </message>
    <message>
        <source>One-hot rows of one time step</source>
        <translation>صفوف one-hot لخطوة واحدة</translation>
    </message>
</context>
<context>
    <name>batchscope::OneHotView</name>
    <message>
        <source>One-hot vectors of the batch</source>
        <translation>متجهات one-hot للدفعة</translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation>لا دفعة بعد</translation>
    </message>
    <message>
        <source>No batch yet.
Load names; the letters of the first batch show here as ones and zeros.</source>
        <translation>لا دفعة بعد.
عند تحميل الأسماء تظهر أحرف الدفعة الأولى هنا آحادًا وأصفارًا.</translation>
    </message>
</context>
<context>
    <name>batchscope::OptionsHistory</name>
    <message>
        <source>settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>batchscope::OwnNamesBox</name>
    <message>
        <source>Your own names</source>
        <translation>أسماؤك الخاصة</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>Fill in names of many scripts and lengths</source>
        <translation>إدراج أسماء بكتابات وأطوال كثيرة</translation>
    </message>
    <message>
        <source>Show the file&apos;s batch</source>
        <translation>عرض دفعة الملف</translation>
    </message>
    <message>
        <source>Show the batch of the file again</source>
        <translation>عرض دفعة الملف من جديد</translation>
    </message>
    <message>
        <source>Keep the first %1</source>
        <translation>إبقاء أول %1</translation>
    </message>
    <message>
        <source>Remove all names after these</source>
        <translation>حذف كل الأسماء التي بعدها</translation>
    </message>
    <message>
        <source>One name per line:
Abreu, Portuguese
Nakamura
سكر, Arabic</source>
        <translation>اسم واحد في كل سطر:
Abreu, Portuguese
Nakamura
سكر, Arabic</translation>
    </message>
    <message>
        <source>Your own names, one per line, with a label after a comma</source>
        <translation>أسماؤك الخاصة، اسم في كل سطر، مع وسم بعد فاصلة</translation>
    </message>
    <message>
        <source>Note on the names</source>
        <translation>ملاحظة عن الأسماء</translation>
    </message>
    <message>
        <source>%1 letters are too many to paste; the limit is about %2</source>
        <translation>%1 من الأحرف أكثر مما يمكن لصقه؛ الحد نحو %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 of %2 names</source>
        <translation>الأسماء: %1 من %2</translation>
    </message>
    <message>
        <source>Type or paste names, one per line: the batch updates as you type.</source>
        <translation>اكتب الأسماء أو الصقها، اسم في كل سطر: تتحدّث الدفعة أثناء الكتابة.</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>حرف واحد</translation>
    </message>
    <message>
        <source>%1 letters</source>
        <translation>عدد الأحرف %1</translation>
    </message>
    <message>
        <source>%1 to %2 letters</source>
        <translation>عدد الأحرف من %1 إلى %2</translation>
    </message>
    <message>
        <source>%1 each; the batch updates as you type.</source>
        <translation>لكل منها %1؛ تتحدّث الدفعة أثناء الكتابة.</translation>
    </message>
    <message>
        <source>1 blank line is left out.</source>
        <translation>سطر مستبعد فارغ واحد.</translation>
    </message>
    <message>
        <source>%1 blank lines are left out.</source>
        <translation>عدد الأسطر الفارغة المتروكة: %1.</translation>
    </message>
</context>
<context>
    <name>batchscope::Panel</name>
    <message>
        <source>Drag into another program to insert this as a picture</source>
        <translation>اسحبه إلى برنامج آخر لتحصل عليه هناك صورةً</translation>
    </message>
</context>
<context>
    <name>batchscope::PermutationView</name>
    <message>
        <source>sorted_indices and unsorted_indices</source>
        <translation>sorted_indices و unsorted_indices</translation>
    </message>
    <message>
        <source>Ribbons from batch order to sorted order</source>
        <translation>أشرطة من ترتيب الدفعة إلى الترتيب المفروز</translation>
    </message>
    <message>
        <source>%1: row %2 of the batch lies at sorted row %3</source>
        <translation>%1: الصف %2 من الدفعة يقع في الصف المفروز %3</translation>
    </message>
    <message>
        <source>Each ribbon leads a name from its place in the batch to its place in sorted order.
Beside the padded batch: unsorted_indices, where it went.
Beside the packed one: sorted_indices, where it came from.</source>
        <translation>كل شريط يقود اسمًا من موضعه في الدفعة إلى موضعه في الترتيب.
بجانب الدفعة المحشوة: unsorted_indices، إلى أين ذهب.
بجانب المرزومة: sorted_indices، من أين جاء.</translation>
    </message>
</context>
<context>
    <name>batchscope::PlotButton</name>
    <message>
        <source>%1, shown</source>
        <translation>%1، ظاهر</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1، مخفي</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>إخفاء %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>إظهار %1</translation>
    </message>
</context>
<context>
    <name>batchscope::PlotFrame</name>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Show the numbers instead of the plot</source>
        <translation>إظهار الأعداد بدل الرسم البياني</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>العرض كجدول</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>نسخ الأعداد</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1، كجدول</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>انسخ الصورة</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>حفظ الصورة…</translation>
    </message>
</context>
<context>
    <name>batchscope::PreviewModel</name>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>العمود %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>%1, header</source>
        <translation>%1، سطر العناوين</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1، مستبعد</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>title of a column, and what it is used for: &quot;surname: Name&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::PreviewTable</name>
    <message>
        <source>Preview of the first rows</source>
        <translation>معاينة الصفوف الأولى</translation>
    </message>
</context>
<context>
    <name>batchscope::ProblemsModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>missing label</source>
        <translation>وسم مفقود</translation>
    </message>
    <message>
        <source>empty name</source>
        <translation>اسم فارغ</translation>
    </message>
    <message>
        <source>name too long</source>
        <translation>اسم طويل جدًا</translation>
    </message>
    <message>
        <source>control letter</source>
        <translation>محرف تحكم</translation>
    </message>
    <message>
        <source>unclosed quote</source>
        <translation>علامة اقتباس غير مغلقة</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>several labels</source>
        <translation>عدة وسوم</translation>
    </message>
    <message>
        <source>several labels once stripped</source>
        <translation>عدة وسوم بعد حذف الفراغات</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>“%1” with the label “%2” is already in %3</source>
        <translation>«%1» بالوسم «%2» موجود من قبل في %3</translation>
    </message>
    <message>
        <source>“%1” has the label “%2” here and “%3” in %4</source>
        <translation>لاسم «%1» الوسم «%2» هنا و«%3» في %4</translation>
    </message>
    <message>
        <source>other number of fields</source>
        <translation>عدد حقول مختلف</translation>
    </message>
    <message>
        <source>header again</source>
        <translation>سطر عناوين مكرر</translation>
    </message>
    <message>
        <source>invisible letter</source>
        <translation>محرف غير مرئي</translation>
    </message>
    <message>
        <source>labels alike</source>
        <translation>وسوم متشابهة</translation>
    </message>
    <message>
        <source>first row alone in its class</source>
        <translation>الصف الأول وحيد في صنفه</translation>
    </message>
    <message>
        <source>file left out</source>
        <translation>ملف مستبعد</translation>
    </message>
    <message>
        <source>line left out</source>
        <translation>سطر مستبعد</translation>
    </message>
</context>
<context>
    <name>batchscope::ProofBoard</name>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Effect of the trap</source>
        <translation>أثر الفخ</translation>
    </message>
    <message>
        <source>The cell in words</source>
        <translation>الخلية بالكلمات</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>هامش التسامح</translation>
    </message>
    <message>
        <source>The proof: one row per path, one column per model</source>
        <translation>البرهان: صف لكل مسار وعمود لكل نموذج</translation>
    </message>
    <message>
        <source>Largest difference of each path from the reference</source>
        <translation>أكبر فرق بين كل مسار والمرجع</translation>
    </message>
    <message>
        <source>Trap</source>
        <translation>الفخ</translation>
    </message>
    <message>
        <source>Point at a cell, or use the arrow keys, to read it.</source>
        <translation>أشر إلى خلية، أو انتقل إليها بمفاتيح الأسهم، لقراءتها.</translation>
    </message>
</context>
<context>
    <name>batchscope::ProofHeader</name>
    <message>
        <source>1 layer</source>
        <translation>طبقة واحدة</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>الطبقات: %1</translation>
    </message>
</context>
<context>
    <name>batchscope::ProofMatrixModel</name>
    <message>
        <source>%1, %2: not tested yet</source>
        <translation>%1، %2: لم يُفحص بعد</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>batchscope::ProofTableModel</name>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>المحرّك</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>الخسارة</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>التدرّج</translation>
    </message>
    <message>
        <source>relative gradient</source>
        <translation>التدرّج النسبي</translation>
    </message>
    <message>
        <source>trapped</source>
        <translation>بفخ</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>ناجح</translation>
    </message>
</context>
<context>
    <name>batchscope::ProofView</name>
    <message>
        <source>Prove</source>
        <translation>بدء البرهان</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Names in the batch that every path computes, 1 to %1</source>
        <translation>أسماء الدفعة التي تمر بكل مسار، من 1 إلى %1</translation>
    </message>
    <message>
        <source>Every path against one reference</source>
        <translation>كل مسار مقابل مرجع واحد</translation>
    </message>
    <message>
        <source>One name among neighbours</source>
        <translation>اسم واحد بين جيرانه</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>البرهان</translation>
    </message>
    <message>
        <source>reference: letter by letter in float64, the same weights</source>
        <translation>المرجع: حرفًا حرفًا بدقة float64، بالأوزان نفسها</translation>
    </message>
</context>
<context>
    <name>batchscope::RaceController</name>
    <message>
        <source>Weights for the gradient</source>
        <translation>أوزان التدرّج</translation>
    </message>
    <message>
        <source>the proof is running</source>
        <translation>البرهان جارٍ</translation>
    </message>
    <message>
        <source>the neighbours test is running</source>
        <translation>اختبار الجيران جارٍ</translation>
    </message>
    <message>
        <source>the race is running</source>
        <translation>السباق جارٍ</translation>
    </message>
    <message>
        <source>the sweep is running</source>
        <translation>المسح جارٍ</translation>
    </message>
    <message>
        <source>the costs are being measured</source>
        <translation>قياس الكلفة جارٍ</translation>
    </message>
    <message>
        <source>open a names file first</source>
        <translation>افتح ملف أسماء أولًا</translation>
    </message>
    <message>
        <source>a run is in progress and would distort the times: pause it or wait</source>
        <translation>هناك تشغيل جارٍ يفسد الأزمنة: أوقفه مؤقتًا أو انتظر</translation>
    </message>
    <message>
        <source>the paused run is finishing its batch</source>
        <translation>التشغيل الموقوف مؤقتًا يُنهي دفعته</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>%1 · trap: %2</source>
        <translation>%1 · الفخ: %2</translation>
    </message>
    <message>
        <source>weights of update %1</source>
        <translation>أوزان التحديث %1</translation>
    </message>
    <message>
        <source>untrained weights</source>
        <translation>أوزان غير مدرّبة</translation>
    </message>
    <message>
        <source>Measure the gradient at the trained weights instead of untrained ones</source>
        <translation>قياس التدرّج عند الأوزان المدرّبة بدل غير المدرّبة</translation>
    </message>
    <message>
        <source>The gradient is measured at untrained weights until there is a trained model</source>
        <translation>يُقاس التدرّج عند أوزان غير مدرّبة حتى يوجد نموذج مدرّب</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</source>
        <translation>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>حفظ الجدول</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>حُفظ %1</translation>
    </message>
</context>
<context>
    <name>batchscope::RacePage</name>
    <message>
        <source>Notes on the result</source>
        <translation>ملاحظات عن النتيجة</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>البرهان</translation>
    </message>
    <message>
        <source>Check that all ways to compute a batch agree, and what breaks this</source>
        <translation>التحقق من تطابق كل طرق حساب الدفعة، وما يفسد ذلك</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>السباق</translation>
    </message>
    <message>
        <source>How fast each way is, from letter by letter to packed</source>
        <translation>سرعة كل طريقة، من حرف بحرف إلى المرزوم</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>المسح</translation>
    </message>
    <message>
        <source>How the batch size affects speed, memory and gradients</source>
        <translation>كيف يؤثر حجم الدفعة في السرعة والذاكرة والتدرّجات</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>الكلفة</translation>
    </message>
    <message>
        <source>What a batch costs, and the cheapest strategy for these names</source>
        <translation>كم تكلّف الدفعة، وأرخص استراتيجية لهذه الأسماء</translation>
    </message>
</context>
<context>
    <name>batchscope::RaceView</name>
    <message>
        <source>the baseline</source>
        <translation>الأساس</translation>
    </message>
    <message>
        <source>Start the race</source>
        <translation>بدء السباق</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Names per update, the same for every rung</source>
        <translation>الأسماء في كل تحديث، وهي نفسها لكل درجة</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Rounds to measure; every rung runs once per round</source>
        <translation>الجولات المقيسة؛ تعمل كل درجة مرة في الجولة</translation>
    </message>
    <message>
        <source>The ladder</source>
        <translation>السلّم</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>كل الأرقام</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>لوغاريتمي</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>السباق</translation>
    </message>
    <message>
        <source>Rung</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>The path through the model</source>
        <translation>المسار عبر النموذج</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>الاستدعاءات</translation>
    </message>
    <message>
        <source>Of the recurrent model, forward, per update</source>
        <translation>للنموذج التكراري، أماميًا، في كل تحديث</translation>
    </message>
    <message>
        <source>Cells computed</source>
        <translation>الخلايا المحسوبة</translation>
    </message>
    <message>
        <source>Letters and padding, per layer and direction</source>
        <translation>الأحرف والحشو، لكل طبقة واتجاه</translation>
    </message>
    <message>
        <source>ms per update</source>
        <translation>مللي ثانية للتحديث</translation>
    </message>
    <message>
        <source>Median of the rounds</source>
        <translation>وسيط الجولات</translation>
    </message>
    <message>
        <source>IQR (ms)</source>
        <translation>IQR (ms)</translation>
    </message>
    <message>
        <source>Interquartile range: the middle half of the rounds lies within</source>
        <translation>المدى الربيعي: يقع فيه النصف الأوسط من الجولات</translation>
    </message>
    <message>
        <source>Names/s</source>
        <translation>اسم/ث</translation>
    </message>
    <message>
        <source>Names per update / median</source>
        <translation>الأسماء في التحديث / الوسيط</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>Speed relative to the first rung</source>
        <translation>السرعة نسبةً إلى الدرجة الأولى</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval of the ratio, by resampling</source>
        <translation>الحد الأدنى لمجال الثقة 95 % للنسبة، بإعادة المعاينة</translation>
    </message>
    <message>
        <source>High</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval of the ratio, by resampling</source>
        <translation>الحد الأعلى لمجال الثقة 95 % للنسبة، بإعادة المعاينة</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>ذروة الذاكرة</translation>
    </message>
    <message>
        <source>Peak memory of the tensors of an update, beyond weights and optimiser</source>
        <translation>ذروة ذاكرة موترات التحديث، عدا الأوزان والمحسّن</translation>
    </message>
    <message>
        <source>Every rung computes one update on the same names and changes one thing. They take turns in each round, so that background load hits all alike.</source>
        <translation>كل درجة تحسب تحديثًا واحدًا على الأسماء نفسها وتغيّر شيئًا واحدًا. وتتناوب في كل جولة، كي يصيبها عبء الخلفية كلها بالتساوي.</translation>
    </message>
    <message>
        <source>Result of the race</source>
        <translation>نتيجة السباق</translation>
    </message>
    <message>
        <source>names per second</source>
        <translation>أسماء في الثانية</translation>
    </message>
    <message>
        <source>names/s</source>
        <translation>اسم/ث</translation>
    </message>
    <message>
        <source>Names per second, one bar per rung</source>
        <translation>أسماء في الثانية، شريط لكل درجة</translation>
    </message>
    <message>
        <source>Each tick is ten times the last, so slow rungs are readable</source>
        <translation>كل علامة عشرة أمثال سابقتها: فتصير الدرجات البطيئة مقروءة</translation>
    </message>
    <message>
        <source>All figures of the race</source>
        <translation>كل أرقام السباق</translation>
    </message>
    <message>
        <source>warming up: these rounds are not counted</source>
        <translation>إحماء: لا تُحسب هذه الجولات</translation>
    </message>
    <message>
        <source>stopped before the first round was complete</source>
        <translation>أُوقف قبل اكتمال الجولة الأولى</translation>
    </message>
    <message>
        <source>%1 rounds</source>
        <translation>الجولات: %1</translation>
    </message>
    <message>
        <source>round %1 of %2</source>
        <translation>الجولة %1 من %2</translation>
    </message>
    <message>
        <source>1 call · %1</source>
        <translation>استدعاء واحد · %1</translation>
    </message>
    <message>
        <source>%2 calls · %1</source>
        <translation>الاستدعاءات %2 · %1</translation>
    </message>
    <message>
        <source>1 round</source>
        <translation>جولة واحدة</translation>
    </message>
    <message>
        <source>%1 · %2, %3, longest %4</source>
        <translation>%1 · %2، %3، أطولها %4</translation>
    </message>
</context>
<context>
    <name>batchscope::RankingBars</name>
    <message>
        <source>Most probable classes</source>
        <translation>الأصناف الأكثر احتمالًا</translation>
    </message>
    <message>
        <source>The model&apos;s probabilities, highest first</source>
        <translation>احتمالات النموذج، الأعلى أولًا</translation>
    </message>
</context>
<context>
    <name>batchscope::ReportView</name>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>سطر العناوين</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>Different names</source>
        <translation>الأسماء المختلفة</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>المكررات</translation>
    </message>
    <message>
        <source>Several labels</source>
        <translation>عدة وسوم</translation>
    </message>
    <message>
        <source>Bad rows</source>
        <translation>الصفوف المعيبة</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>مشكلات الملف</translation>
    </message>
    <message>
        <source>No bad rows and no duplicates.</source>
        <translation>لا صفوف معيبة ولا تكرار.</translation>
    </message>
    <message>
        <source>No bad rows. Note:</source>
        <translation>لا صفوف معيبة. ملاحظات:</translation>
    </message>
    <message>
        <source>1 row is bad and was left out.</source>
        <translation>صف واحد معيب وقد استُبعد.</translation>
    </message>
    <message>
        <source>%1 rows are bad and were left out.</source>
        <translation>%1 من الصفوف معيبة وقد استُبعدت.</translation>
    </message>
    <message>
        <source>No file is loaded.</source>
        <translation>لم يُحمَّل أي ملف.</translation>
    </message>
    <message>
        <source>comma-separated</source>
        <translation>مفصول بفواصل</translation>
    </message>
    <message>
        <source>tab-separated</source>
        <translation>مفصول بعلامات الجدولة</translation>
    </message>
    <message>
        <source>folder, one file per class</source>
        <translation>مجلد، ملف لكل صنف</translation>
    </message>
    <message>
        <source>yes, left out</source>
        <translation>نعم، مستبعد</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>%1 different, %2 beyond a–z</source>
        <translation>المختلفة %1، منها %2 خارج a–z</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>الصفوف: %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>صف واحد</translation>
    </message>
    <message>
        <source>separated by %1</source>
        <translation>مفصول بـ %1</translation>
    </message>
</context>
<context>
    <name>batchscope::RunOverlay</name>
    <message>
        <source>names trained on</source>
        <translation>أسماء جرى التدريب عليها</translation>
    </message>
    <message>
        <source>letters trained on, without padding</source>
        <translation>أحرف جرى التدريب عليها، بلا حشو</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>زمن التدريب</translation>
    </message>
    <message>
        <source>s</source>
        <translation>ث</translation>
    </message>
    <message>
        <source>update</source>
        <translation>التحديث</translation>
    </message>
    <message>
        <source>held-out names classified correctly</source>
        <translation>أسماء الاختبار المصنّفة صحيحًا</translation>
    </message>
    <message>
        <source>held-out names with the correct class in the first two</source>
        <translation>أسماء الاختبار التي صنفها الصحيح بين الأولين</translation>
    </message>
    <message>
        <source>names per second</source>
        <translation>أسماء في الثانية</translation>
    </message>
    <message>
        <source>mean NLL of the held-out names</source>
        <translation>متوسط NLL لأسماء جزء الاختبار</translation>
    </message>
    <message>
        <source>nats per name</source>
        <translation>نات لكل اسم</translation>
    </message>
    <message>
        <source>mean NLL</source>
        <translation>متوسط NLL</translation>
    </message>
    <message>
        <source>Loss, smoothed</source>
        <translation>الخسارة، ممهَّدة</translation>
    </message>
    <message>
        <source>Loss, each batch</source>
        <translation>الخسارة، كل دفعة</translation>
    </message>
    <message>
        <source>Loss, running mean</source>
        <translation>الخسارة، متوسط جارٍ</translation>
    </message>
    <message>
        <source>Loss, held out</source>
        <translation>الخسارة، جزء الاختبار</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Top-2</source>
        <translation>Top-2</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>over updates</source>
        <translation>عبر التحديثات</translation>
    </message>
    <message>
        <source>over names</source>
        <translation>عبر الأسماء</translation>
    </message>
    <message>
        <source>over letters</source>
        <translation>عبر الأحرف</translation>
    </message>
    <message>
        <source>over seconds</source>
        <translation>عبر الثواني</translation>
    </message>
    <message>
        <source>What is plotted</source>
        <translation>ما يُرسم</translation>
    </message>
    <message>
        <source>What it is plotted over</source>
        <translation>ما يُرسم عبره</translation>
    </message>
    <message>
        <source>What is plotted for each run</source>
        <translation>ما يُرسم من كل تشغيل</translation>
    </message>
    <message>
        <source>Compare runs with different batch sizes over names, letters or seconds</source>
        <translation>قارن عمليات التشغيل المختلفة في حجم الدفعة عبر الأسماء أو الأحرف أو الثواني</translation>
    </message>
    <message>
        <source>Choose runs in the table to compare their curves here</source>
        <translation>اختر عمليات تشغيل في الجدول لمقارنة منحنياتها هنا</translation>
    </message>
    <message>
        <source>Curves of the chosen runs</source>
        <translation>منحنيات عمليات التشغيل المختارة</translation>
    </message>
</context>
<context>
    <name>batchscope::RunResumer</name>
    <message>
        <source>Not now: %1</source>
        <translation>ليس الآن: %1</translation>
    </message>
    <message>
        <source>a run is in progress; stop it before resuming another</source>
        <translation>هناك تشغيل جارٍ؛ أوقفه قبل استئناف غيره</translation>
    </message>
    <message>
        <source>The folder of %1 was not found: where is it now?</source>
        <translation>لم يُعثر على مجلد %1: أين هو الآن؟</translation>
    </message>
    <message>
        <source>%1: the folder of the run was not found</source>
        <translation>%1: لم يُعثر على مجلد التشغيل</translation>
    </message>
    <message>
        <source>%1 does not contain %2; choose the folder with its checkpoints</source>
        <translation>لا يحتوي %1 على %2؛ اختر المجلد الذي فيه نقاط حفظه</translation>
    </message>
    <message>
        <source>Found %1 by its content: %2</source>
        <translation>عُثر على %1 من محتواه: %2</translation>
    </message>
    <message>
        <source>%1 has changed since the run was trained on it: where is the original file?</source>
        <translation>تغيّر %1 منذ تدريب التشغيل عليه: أين الملف الأصلي؟</translation>
    </message>
    <message>
        <source>%1 was not found: where is it now?</source>
        <translation>لم يُعثر على %1: أين هو الآن؟</translation>
    </message>
    <message>
        <source>%1 has changed since the run was trained on it, so the run cannot be resumed exactly; start a new run</source>
        <translation>تغيّر %1 منذ تدريب التشغيل عليه فلا يمكن استئنافه بدقة؛ ابدأ تشغيلًا جديدًا</translation>
    </message>
    <message>
        <source>%1 was not found, and the run cannot be resumed without it</source>
        <translation>لم يُعثر على %1، ولا يمكن استئناف التشغيل بدونه</translation>
    </message>
    <message>
        <source>%1 resumes after update %2</source>
        <translation>يُستأنف %1 بعد التحديث %2</translation>
    </message>
</context>
<context>
    <name>batchscope::RunsController</name>
    <message>
        <source>rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>الإزالة</translation>
    </message>
    <message>
        <source>Removed a run; Ctrl+Z brings it back</source>
        <translation>أُزيل تشغيل؛ يعيده Ctrl+Z</translation>
    </message>
    <message>
        <source>Removed %1 runs; Ctrl+Z brings them back</source>
        <translation>عمليات التشغيل المُزالة: %1؛ يعيدها Ctrl+Z</translation>
    </message>
    <message>
        <source>Using the settings of %1</source>
        <translation>استُخدمت إعدادات %1</translation>
    </message>
    <message>
        <source>%1: no program to show folders was found; open it yourself</source>
        <translation>%1: لا برنامج هنا يعرض المجلدات؛ افتحه بنفسك</translation>
    </message>
    <message>
        <source>The program ended while %1 was at update %2 of %3. Its last checkpoint was kept.</source>
        <translation>انتهى البرنامج وكان %1 عند التحديث %2 من %3. نقطة الحفظ الأخيرة محفوظة.</translation>
    </message>
</context>
<context>
    <name>batchscope::RunsModel</name>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Double click, or F2, to rename it</source>
        <translation>نقر مزدوج، أو F2، لإعادة التسمية</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>How it ended, or whether it is in progress</source>
        <translation>كيف انتهى، أو هل هو جارٍ</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>In local time</source>
        <translation>بالتوقيت المحلي</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Cell, hidden size, layers, directions</source>
        <translation>الخلية، الحجم المخفي، الطبقات، الاتجاهات</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>التجميع</translation>
    </message>
    <message>
        <source>Which names share a batch</source>
        <translation>أي الأسماء تتشارك دفعة</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Names per batch</source>
        <translation>الأسماء في الدفعة</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Optimiser and learning rate</source>
        <translation>المُحسِّن ومعدل التعلّم</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>التحديثات</translation>
    </message>
    <message>
        <source>Done so far, of those requested</source>
        <translation>المدرَّب حتى الآن من المطلوب</translation>
    </message>
    <message>
        <source>Top-1 %</source>
        <translation>Top-1 %</translation>
    </message>
    <message>
        <source>The best share of held-out names whose class came first</source>
        <translation>أفضل نسبة لأسماء الاختبار التي جاء صنفها أولًا</translation>
    </message>
    <message>
        <source>Top-2 %</source>
        <translation>Top-2 %</translation>
    </message>
    <message>
        <source>At the same update: first or second</source>
        <translation>عند التحديث نفسه: أولًا أو ثانيًا</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>Of training, without pauses and evaluations</source>
        <translation>زمن التدريب، بلا توقفات ولا تقييمات</translation>
    </message>
    <message>
        <source>Names/s</source>
        <translation>اسم/ث</translation>
    </message>
    <message>
        <source>Names trained per second</source>
        <translation>الأسماء المدرَّب عليها في الثانية</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Your own words, separated by commas; double click to edit</source>
        <translation>كلماتك الخاصة، تفصل بينها فواصل (,)؛ نقر مزدوج لتحريرها</translation>
    </message>
    <message>
        <source>Smoothed loss</source>
        <translation>الخسارة المنعَّمة</translation>
    </message>
    <message>
        <source>Training loss at the end, a mean of about the last 10 updates</source>
        <translation>خسارة التدريب في النهاية، متوسط آخر 10 تحديثات تقريبًا</translation>
    </message>
</context>
<context>
    <name>batchscope::RunsPage</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>المنحنيات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Settings of the chosen runs</source>
        <translation>إعدادات عمليات التشغيل المختارة</translation>
    </message>
    <message>
        <source>Notes on this run</source>
        <translation>ملاحظات على هذا التشغيل</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Your notes on the chosen run; saved when you leave the field</source>
        <translation>ملاحظات على التشغيل المختار؛ تُحفظ عند مغادرة الحقل</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Give the run another name</source>
        <translation>إعطاء التشغيل اسمًا آخر</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Your own words, separated by commas</source>
        <translation>كلمات حرّة تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation>إزالة التشغيل</translation>
    </message>
    <message>
        <source>Remove the chosen runs from the history; can be undone</source>
        <translation>إخراج عمليات التشغيل المختارة من السجل؛ يمكن التراجع</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>استخدام الإعدادات</translation>
    </message>
    <message>
        <source>Use the run&apos;s settings for the next one</source>
        <translation>أخذ إعدادات هذا التشغيل للتشغيل التالي</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Continue a run that was stopped or interrupted</source>
        <translation>متابعة تشغيل أُوقف أو انقطع</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Write the run&apos;s model, curves and report into a folder</source>
        <translation>كتابة نموذج التشغيل ومنحنياته وتقريره في مجلد</translation>
    </message>
    <message>
        <source>Open run folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Show the folder with the run&apos;s checkpoints</source>
        <translation>عرض المجلد الذي يضم نقاط حفظ التشغيل</translation>
    </message>
    <message>
        <source>Search: name, tag, model, state</source>
        <translation>بحث: الاسم، الوسم، النموذج، الحالة</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>Show only runs with all of these words</source>
        <translation>عرض عمليات التشغيل التي تضم كل هذه الكلمات فقط</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>عمليات التشغيل</translation>
    </message>
    <message>
        <source>No run yet. Press Start: every run is kept here, with its settings, curves and checkpoints.
%1</source>
        <translation>لا تشغيل بعد. بالضغط على «بدء» يُحفظ كل تشغيل هنا مع إعداداته ومنحنياته ونقاط حفظه.
%1</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>تشغيل واحد</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>عمليات التشغيل: %1</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>عمليات التشغيل: %1 من %2</translation>
    </message>
    <message>
        <source>the first %1 of %2 chosen runs</source>
        <translation>أول %1 من %2 من عمليات التشغيل المختارة</translation>
    </message>
    <message>
        <source>choose a run, or two to compare</source>
        <translation>اختيار تشغيل واحد، أو اثنين للمقارنة</translation>
    </message>
    <message>
        <source>choose one run or two</source>
        <translation>اختيار تشغيل واحد أو اثنين</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>none: the same settings</source>
        <translation>لا فرق: الإعدادات نفسها</translation>
    </message>
    <message>
        <source>1 setting</source>
        <translation>إعداد واحد</translation>
    </message>
    <message>
        <source>%1 settings</source>
        <translation>الإعدادات: %1</translation>
    </message>
    <message>
        <source>The history of runs cannot be read now. It is tried again every few seconds.
%1</source>
        <translation>تتعذّر قراءة سجل عمليات التشغيل الآن. تُعاد المحاولة كل بضع ثوانٍ.
%1</translation>
    </message>
</context>
<context>
    <name>batchscope::ScatterPlot</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>عدد النقاط: %n</numerusform>
            <numerusform>عدد النقاط: %n</numerusform>
            <numerusform>عدد النقاط: %n</numerusform>
            <numerusform>%n نقاط</numerusform>
            <numerusform>%n نقطة</numerusform>
            <numerusform>%n نقطة</numerusform>
        </translation>
    </message>
    <message>
        <source>, chosen: %1</source>
        <translation>، المختار: %1</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>نقطة واحدة</translation>
    </message>
</context>
<context>
    <name>batchscope::SmoothingSlider</name>
    <message>
        <source>Smoothing</source>
        <translation>التنعيم</translation>
    </message>
    <message>
        <source>Number of updates averaged in the smoothed loss: more is smoother but lags</source>
        <translation>عدد التحديثات التي تُحسب منها الخسارة المنعَّمة: كلما زاد كانت أنعم وأبطأ</translation>
    </message>
    <message>
        <source>over %1 updates</source>
        <translation>على مدى %1 تحديثًا</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
</context>
<context>
    <name>batchscope::StrategyCard</name>
    <message>
        <source>Use this strategy</source>
        <translation>استخدام هذه الاستراتيجية</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>الاستراتيجية</translation>
    </message>
    <message>
        <source>About the strategy</source>
        <translation>عن الاستراتيجية</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المسألة</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>التعريف</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>أين تُستخدم</translation>
    </message>
    <message>
        <source>COST IN LEARNING</source>
        <translation>الكلفة في التعلّم</translation>
    </message>
    <message>
        <source>Cost in learning</source>
        <translation>الكلفة في التعلّم</translation>
    </message>
    <message>
        <source>Used in: %1</source>
        <translation>تُستخدم في: %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>This strategy is already in use</source>
        <translation>هذه الاستراتيجية محددة في الإعدادات بالفعل</translation>
    </message>
    <message>
        <source>Set the grouping to %1, with the current sizes</source>
        <translation>ضبط التجميع على %1 مع إبقاء الأحجام كما هي</translation>
    </message>
    <message>
        <source>This strategy is not possible with the current sizes</source>
        <translation>لا يمكن تحقيق هذه الاستراتيجية بالأحجام الحالية</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>عن %1</translation>
    </message>
    <message>
        <source>No strategy is chosen</source>
        <translation>لم تُختر أي استراتيجية</translation>
    </message>
</context>
<context>
    <name>batchscope::StudyTableModel</name>
    <message>
        <source>%1, in use</source>
        <translation>%1، قيد الاستخدام</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>الاستراتيجية</translation>
    </message>
    <message>
        <source>Which names share a batch; bold: the strategy in use</source>
        <translation>أي الأسماء تتشارك دفعة؛ بالخط العريض: المستخدمة حاليًا</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Batches per epoch</source>
        <translation>الدفعات في الحقبة</translation>
    </message>
    <message>
        <source>Time steps</source>
        <translation>الخطوات الزمنية</translation>
    </message>
    <message>
        <source>Time steps per epoch: the longest length of each batch, summed</source>
        <translation>الخطوات الزمنية في الحقبة: مجموع أكبر طول في كل دفعة</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>الخلايا</translation>
    </message>
    <message>
        <source>Rows × longest length of each batch, summed: what padded execution computes</source>
        <translation>مجموع الصفوف × أكبر طول في كل دفعة: ما يحسبه التنفيذ المحشو</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>الهدر</translation>
    </message>
    <message>
        <source>Share of the cells that is padding</source>
        <translation>نسبة الحشو من الخلايا</translation>
    </message>
    <message>
        <source>Length corr.</source>
        <translation>ارتباط الطول</translation>
    </message>
    <message>
        <source>Correlation of a batch&apos;s mean length with the next one&apos;s; near 1 the loss is a sawtooth</source>
        <translation>ارتباط متوسط طول الدفعة بمتوسط التي تليها؛ قرب 1 تكون الخسارة كأسنان المنشار</translation>
    </message>
    <message>
        <source>Label entropy</source>
        <translation>إنتروبيا الوسوم</translation>
    </message>
    <message>
        <source>Variety of the labels within a batch and in the whole, in bits</source>
        <translation>تنوع الوسوم داخل الدفعة وفي الكل، بالبت</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>الظهور</translation>
    </message>
    <message>
        <source>How often a name is seen in an epoch, and the share seen at all</source>
        <translation>عدد مرات ظهور الاسم في الحقبة، ونسبة ما ظهر منها أصلًا</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>الوزن</translation>
    </message>
    <message>
        <source>Lowest and highest weight of a name in an epoch&apos;s gradients; 1 is even</source>
        <translation>أدنى وزن وأعلاه لاسم واحد في تدرّجات الحقبة؛ 1 يعني التساوي</translation>
    </message>
    <message>
        <source>Length correlation</source>
        <translation>ارتباط الطول</translation>
    </message>
</context>
<context>
    <name>batchscope::SweepView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>التدرّج</translation>
    </message>
    <message>
        <source>Start the sweep</source>
        <translation>بدء المسح</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Rounds to measure per batch size</source>
        <translation>عدد الجولات المقيسة لكل حجم دفعة</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>السحوبات</translation>
    </message>
    <message>
        <source>Batches of each size for the gradient&apos;s noise</source>
        <translation>عدد الدفعات من كل حجم لقياس ضوضاء التدرّج</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>التسريع</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>الثمن</translation>
    </message>
    <message>
        <source>Noise of the gradient</source>
        <translation>ضوضاء التدرّج</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>كل الأرقام</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>الكفاءة</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Batch size sweep</source>
        <translation>مسح أحجام الدفعات</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>حجم الدفعة</translation>
    </message>
    <message>
        <source>= batch size</source>
        <translation>= حجم الدفعة</translation>
    </message>
    <message>
        <source>How much faster a batch of B names is than B batches of one</source>
        <translation>كم مرة دفعةٌ من B اسمًا أسرع من B دفعة من اسم واحد</translation>
    </message>
    <message>
        <source>Speed-up against batch size</source>
        <translation>التسريع مقابل حجم الدفعة</translation>
    </message>
    <message>
        <source>% of ideal</source>
        <translation>% من المثالي</translation>
    </message>
    <message>
        <source>Share of the ideal speed-up</source>
        <translation>النسبة المبلوغة من التسريع المثالي</translation>
    </message>
    <message>
        <source>Efficiency against batch size</source>
        <translation>الكفاءة مقابل حجم الدفعة</translation>
    </message>
    <message>
        <source>MiB per update</source>
        <translation>ميبيبايت للتحديث</translation>
    </message>
    <message>
        <source>Memory of the tensors of an update, and where it runs out</source>
        <translation>ذاكرة موترات التحديث، وأين تنفد</translation>
    </message>
    <message>
        <source>Peak memory against batch size</source>
        <translation>ذروة الذاكرة مقابل حجم الدفعة</translation>
    </message>
    <message>
        <source>variance of the mean gradient</source>
        <translation>تباين متوسط التدرّج</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>المقيس</translation>
    </message>
    <message>
        <source>v / B</source>
        <translation>v / B</translation>
    </message>
    <message>
        <source>How far a batch&apos;s gradient is from the mean of many</source>
        <translation>بُعد تدرّج الدفعة عن متوسط تدرّجات كثيرة</translation>
    </message>
    <message>
        <source>Variance of the gradient against batch size</source>
        <translation>تباين التدرّج مقابل حجم الدفعة</translation>
    </message>
    <message>
        <source>Speed-up / batch size: share of the ideal</source>
        <translation>التسريع / حجم الدفعة: النسبة المبلوغة من المثالي</translation>
    </message>
    <message>
        <source>Peak memory of the tensors of an update, beyond weights and optimiser</source>
        <translation>ذروة ذاكرة موترات التحديث، عدا الأوزان والمحسّن</translation>
    </message>
    <message>
        <source>Where memory runs out</source>
        <translation>أين تنفد الذاكرة</translation>
    </message>
    <message>
        <source>Result of the noise measurement</source>
        <translation>نتيجة قياس الضوضاء</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>The path through the model</source>
        <translation>المسار عبر النموذج</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>حجم الدفعة</translation>
    </message>
    <message>
        <source>Names per update</source>
        <translation>الأسماء في التحديث</translation>
    </message>
    <message>
        <source>ms per update</source>
        <translation>مللي ثانية للتحديث</translation>
    </message>
    <message>
        <source>Median of the rounds</source>
        <translation>وسيط الجولات</translation>
    </message>
    <message>
        <source>IQR (ms)</source>
        <translation>IQR (ms)</translation>
    </message>
    <message>
        <source>Interquartile range: the middle half of the rounds lies within</source>
        <translation>المدى الربيعي: يقع فيه النصف الأوسط من الجولات</translation>
    </message>
    <message>
        <source>Names/s</source>
        <translation>اسم/ث</translation>
    </message>
    <message>
        <source>Batch size / median</source>
        <translation>حجم الدفعة / الوسيط</translation>
    </message>
    <message>
        <source>Names per second relative to batch size 1 of the same path</source>
        <translation>الأسماء في الثانية نسبةً إلى حجم الدفعة 1 للمسار نفسه</translation>
    </message>
    <message>
        <source>Speed-up / batch size; 1 is ideal</source>
        <translation>التسريع / حجم الدفعة؛ 1 هو المثالي</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>ذروة الذاكرة</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Mean squared distance of a batch&apos;s gradient from the expected one</source>
        <translation>متوسط مربع بُعد تدرّج الدفعة عن التدرّج المتوقع</translation>
    </message>
    <message>
        <source>Batches used for the variance</source>
        <translation>عدد الدفعات التي حُسب منها التباين</translation>
    </message>
    <message>
        <source>All figures of the sweep</source>
        <translation>كل أرقام المسح</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>نفدت الذاكرة</translation>
    </message>
    <message>
        <source>%1, batch size %2: %3</source>
        <translation>%1، حجم الدفعة %2: %3</translation>
    </message>
    <message>
        <source>most: %1, %2 at %3</source>
        <translation>الأقصى: %1، %2 عند %3</translation>
    </message>
    <message>
        <source>weights of update %1</source>
        <translation>أوزان التحديث %1</translation>
    </message>
    <message>
        <source>untrained weights</source>
        <translation>أوزان غير مدرّبة</translation>
    </message>
    <message>
        <source>. Noise equals signal at %1 names per batch (the noise scale): larger batches gain little</source>
        <translation>. تتساوى الضوضاء والإشارة عند %1 اسم في الدفعة (مقياس الضوضاء): والدفعات الأكبر لا تكسب إلا القليل</translation>
    </message>
</context>
<context>
    <name>batchscope::Tour</name>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>جولة</translation>
    </message>
    <message>
        <source>Previous step (Left)</source>
        <translation>الخطوة السابقة (يسار)</translation>
    </message>
    <message>
        <source>End the tour (Escape); Help &gt; Tour shows it again</source>
        <translation>أنهِ الجولة (Escape)؛ تعرضها «مساعدة &gt; جولة» مرة أخرى</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>batchscope::TracePlot</name>
    <message>
        <source>after</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>the letters read so far</source>
        <translation>الأحرف المقروءة حتى الآن</translation>
    </message>
    <message>
        <source>its probability</source>
        <translation>احتماله</translation>
    </message>
    <message>
        <source>after “%1”: %2</source>
        <translation>بعد «%1»: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::TrainPage</name>
    <message>
        <source>Loss</source>
        <translation>الخسارة</translation>
    </message>
    <message>
        <source>Accuracy on the held-out split</source>
        <translation>الدقة على جزء الاختبار</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>update</source>
        <translation>التحديث</translation>
    </message>
    <message>
        <source>mean NLL</source>
        <translation>متوسط NLL</translation>
    </message>
    <message>
        <source>nats per name</source>
        <translation>نات لكل اسم</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>خام</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>المنعَّمة</translation>
    </message>
    <message>
        <source>running mean</source>
        <translation>المتوسط الجاري</translation>
    </message>
    <message>
        <source>Press Start to see the loss here</source>
        <translation>عند الضغط على «بدء» تظهر الخسارة هنا</translation>
    </message>
    <message>
        <source>Loss over updates</source>
        <translation>الخسارة عبر التحديثات</translation>
    </message>
    <message>
        <source>share of held-out names</source>
        <translation>النسبة من أسماء جزء الاختبار</translation>
    </message>
    <message>
        <source>The held-out split is scored during the run</source>
        <translation>يُقيَّم جزء الاختبار أثناء التشغيل</translation>
    </message>
    <message>
        <source>Accuracy on the held-out split over updates</source>
        <translation>الدقة على جزء الاختبار عبر التحديثات</translation>
    </message>
    <message>
        <source>names per second</source>
        <translation>أسماء في الثانية</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>names/s</source>
        <translation>اسم/ث</translation>
    </message>
    <message>
        <source>Names trained on per second</source>
        <translation>عدد الأسماء المدرَّب عليها في الثانية</translation>
    </message>
    <message>
        <source>Training speed over updates</source>
        <translation>سرعة التدريب عبر التحديثات</translation>
    </message>
    <message>
        <source>majority class</source>
        <translation>صنف الأغلبية</translation>
    </message>
    <message>
        <source>update %1 / %2 · smoothed %3</source>
        <translation>التحديث %1 / %2 · المنعَّمة %3</translation>
    </message>
    <message>
        <source>top-1 %1 · best %2 at %3</source>
        <translation>top-1 %1 · الأفضل %2 عند %3</translation>
    </message>
    <message>
        <source>%1 names/s</source>
        <translation>%1 اسم/ث</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>أُوقف</translation>
    </message>
</context>
<context>
    <name>batchscope::TransportBar</name>
    <message>
        <source>First step</source>
        <translation>الخطوة الأولى</translation>
    </message>
    <message>
        <source>Go to time step 0</source>
        <translation>الانتقال إلى الخطوة 0</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>خطوة إلى الوراء</translation>
    </message>
    <message>
        <source>One time step back</source>
        <translation>خطوة زمنية واحدة إلى الوراء</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Play the batch through time, or pause</source>
        <translation>عرض الدفعة عبر الزمن، أو إيقافها مؤقتًا</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>خطوة إلى الأمام</translation>
    </message>
    <message>
        <source>One time step forward</source>
        <translation>خطوة زمنية واحدة إلى الأمام</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>الخطوة الأخيرة</translation>
    </message>
    <message>
        <source>Go to the last time step</source>
        <translation>الانتقال إلى الخطوة الأخيرة</translation>
    </message>
    <message>
        <source>Pack it</source>
        <translation>رزم</translation>
    </message>
    <message>
        <source>Watch the cells move: padded, sorted, packed</source>
        <translation>مشاهدة الخلايا تنتقل: محشوة، مرتّبة، مرزومة</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>الخطوة الزمنية</translation>
    </message>
    <message>
        <source>Scrub through the time steps of the batch</source>
        <translation>التنقّل عبر الخطوات الزمنية للدفعة</translation>
    </message>
    <message>
        <source>Pause the batch</source>
        <translation>إيقاف الدفعة مؤقتًا</translation>
    </message>
    <message>
        <source>time step %1 of %2</source>
        <translation>الخطوة الزمنية %1 من %2</translation>
    </message>
</context>
<context>
    <name>batchscope::WarningNote</name>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
</context>
<context>
    <name>batchscope::XrayView</name>
    <message>
        <source>Padded</source>
        <translation>محشوة</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>مرزومة</translation>
    </message>
    <message>
        <source>The padded batch as a table</source>
        <translation>الدفعة المحشوة كجدول</translation>
    </message>
    <message>
        <source>The packed batch as a table</source>
        <translation>الدفعة المرزومة كجدول</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>القناع</translation>
    </message>
    <message>
        <source>Show the mask: 1 for a letter, 0 for padding</source>
        <translation>عرض القناع: 1 للحرف و0 للحشو</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Larger cells</source>
        <translation>خلايا أكبر</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Smaller cells</source>
        <translation>خلايا أصغر</translation>
    </message>
    <message>
        <source>Fit the batch</source>
        <translation>ملاءمة الدفعة</translation>
    </message>
    <message>
        <source>Show all rows at once, as far as they fit</source>
        <translation>عرض كل الصفوف معًا ما دامت تتسع</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <translation>%1 × %2 = %3</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 في %2</translation>
    </message>
</context>
</TS>
