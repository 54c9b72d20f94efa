/** Common given names of many languages that are borne by one gender almost only, folded; a hint, never a proof. */
export const GIVEN_NAMES: Readonly<Record<"he" | "she", ReadonlySet<string>>> = {
  he: new Set(
    `aaron abdel abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro aleksandar aleksandr alex alexander
    alexei alfred ali allan amir anatoly anders andre andrei andres andrew andrey andrzej angus anthony antoine anton antonio
    antony armando arthur askar barack ben benjamin bernard bernie bill bob boris brad brandon brett brian bruce carl carlos
    charles chris christopher chuck claude colin craig cyril dan daniel david dean denis dennis dick diego dmitri dmitry don
    donald doug douglas eamon ed eddie edgar eduard eduardo edward emmanuel emomali eric erik ernesto eugene evo felipe felix
    fernando fidel francis francisco francois frank franz fred frederick gary gavin geoffrey george gerard gerhard giorgio
    giovanni giuseppe gordon graham greg gregory guillermo gustavo guy hamid hans harold harry hassan heiko heinz helmut henri
    henry herbert herman hosni howard hugo hussein ian ibrahim igor ilham imran isaac ismail ivan jack jacob jacques jaime jake
    jamal james jan jason javier jean jeff jeffrey jens jeremy jerome jerry jim jimmy joachim joao joe joel johan john jon
    jonathan jorge jose josef joseph joshua juan julian julio justin karl keir keith kemal ken kenneth kevin khalid kofi konstantin
    kurt larry lars laurent leon leonid liam lloyd louis luca lucas luis luke lula mahmoud malcolm manuel marc marcel marco marcus
    mario mark martin masoud matt matteo matthew maurice max maxim mehmet michael michel miguel mike mikhail milan mitch mohamed
    mohammad mohammed moon muhammad narendra nathan neil nelson nicholas nick nicolas nigel nikol nikola nikolai noah norman
    nursultan olaf oleg oliver olivier omar oscar osman otto pablo pascal patrick paul pavel pedro pete peter petr petro philip
    philippe phillip pierre rafael rahul ralph ramon raul ray recep rex rene ricardo richard rick rob robert roberto rodrigo
    roger roman ron ronald rudolf russell ryan salman sam samuel sean sebastian serge sergei sergey sergio seth shimon shinzo
    silvio simon stanislav stefan stephen steve steven stuart tamim tayyip ted terry thomas tim timothy tobias todd tom tommy
    tony trevor ulf vaclav valery viktor victor vincent vitaly vladimir volodymyr vyacheslav walter warren wayne werner wilhelm
    william willy wolfgang xavier xi yasser yuri yury yusuf zoran`.split(/\s+/),
  ),
  she: new Set(
    `abigail ada adriana adrienne agnes aisha alena alexandra alice alicia alison amanda amelia amina amy ana anastasia andrea angela
    angelina anita ann anna anne annalena annegret annette annie antonia april ariana audrey barbara beatrice bella benazir
    bernadette beth betty bianca birgit brenda bridget brigitte brittney camilla carla carmen carol carolina caroline carolyn
    catherine cecilia charlotte cherelle cheryl chiara christina christine claire clara claudia condoleezza cristina cynthia dalia
    deborah debra denise diana diane dilma dolores donna doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza
    elizabeth ella ellen elsa emily emma erika erna esther eugenia eva eve evelyn federica fatima fiona florence frances gabriela
    gina giorgia giulia gloria grace greta gretchen hanna hannah heather heidi helen helena helga henrietta hilary hillary ingrid
    irene irina iris isabel isabella isobel ivana jacinda jacqueline jane janet janice jeanette jeanine jeanne jen jenna jennifer
    jenny jessica jill joan joanna jody josephine joyce judith julia juliana julie julieta justine kaja kamala karen karin karine
    katarina kate katherine kathleen kathryn kathy katja katya kelly kirsten kristalina kristina larissa laura lauren layla leila
    lena leyla linda lisa liz liza loretta louise lucia lucy luisa lydia magdalena maggie mairead malala margaret margarita margot
    maria mariam marianne marie mariela marina marine marta martha mary matilda maya megan meghan melania melanie melissa mercedes
    mette michelle mina miriam mona monica nadia nancy naomi natalia natalie natasha nicola nicole nina nora olga olivia ophelia
    pamela patricia paula pauline penelope penny petra phyllis priti priyanka rachel rebecca regina renate rita roberta rosa rosalind
    rose rosemary roza ruth sabine sally samantha sandra sanna sara sarah shannon sharon sheila shirley silvia simone sofia sonia
    sophia sophie stella stephanie sue susan susana suzanne svetlana sylvia tamara tammy tanya tatiana teresa theresa therese tracy
    tzipi ursula valentina valerie vanessa vera veronica victoria viktoria violeta virginia vivian wendy yasmin yulia yvette yvonne
    zoe zuzana`.split(/\s+/),
  ),
};
